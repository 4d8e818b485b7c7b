import { Field, ObjectType } from 'type-graphql'
import { SafeInt } from '../leaf-types/safe-int.scalar.js'
import { PageSize } from '../limits/list-size.js'
import { PageInfo } from '../page/page.type.js'

@ObjectType({ simpleResolvers: true, description: 'A record of a drop that could not be read.' })
export class QuarantinedRecord {
  @Field(() => String, { description: 'The file that it is in.' })
  readonly file!: string

  @Field(() => SafeInt, { description: "The file's line on which it starts; the header is on line 1." })
  readonly line!: number

  @Field(() => String, {
    nullable: true,
    description: 'The column that cannot be read; null where it is the record as a whole.',
  })
  readonly column!: string | null

  @Field(() => String, { description: 'What was expected, and what came.' })
  readonly reason!: string

  @Field(() => String, { description: 'Its text as it is in the file, cut where it is very long.' })
  readonly raw!: string
}

@ObjectType({ simpleResolvers: true, description: 'A record in quarantine and its place in the list.' })
export class QuarantineEdge {
  @Field(() => String, { description: 'Give it as `after` to go on behind this record.' })
  readonly cursor!: string

  @Field(() => QuarantinedRecord, { description: 'The record.' })
  readonly node!: QuarantinedRecord
}

@ObjectType({ simpleResolvers: true, description: 'A page of records that could not be read.' })
export class QuarantineConnection {
  @PageSize()
  @Field(() => [QuarantineEdge], { description: 'The records of this page, each with its cursor.' })
  readonly edges!: readonly QuarantineEdge[]

  @PageSize()
  @Field(() => [QuarantinedRecord], { description: 'The records of this page.' })
  readonly nodes!: readonly QuarantinedRecord[]

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo!: PageInfo

  @Field(() => SafeInt, { description: 'How many records of the load are in quarantine, on all pages.' })
  readonly totalCount!: number
}
