import { InputType } from 'type-graphql'
import { BooleanFilter, DateFilter, IDFilter, IntFilter, NumberFilter, StringFilter } from '../filter/filter.input.js'
import { NullableField } from '../leaf-types/nullable-field.js'
import { CodeRelation, CompanyRelation, GenreRelation } from './movie-relation.input.js'

@InputType({
  description:
    'Conditions on a movie; all that are given must hold, as in {year: {gte: 1990}, genres: {some: {name: {eq: "Drama"}}}}. ' +
    'One that is absent, null or empty is no condition, and neither is one of nothing but such: {year: {}}, {AND: [{}]} and ' +
    '{NOT: {year: {eq: null}}} choose every movie. AND, OR and NOT go at most 8 levels deep.',
})
export class MovieWhere {
  @NullableField(() => [MovieWhere], 'All of these hold; an empty list is no condition.')
  readonly AND?: readonly MovieWhere[] | null

  @NullableField(
    () => [MovieWhere],
    'At least one of these holds. One that is no condition is left out, as if it were not there; if none is left, this is no condition.',
  )
  readonly OR?: readonly MovieWhere[] | null

  @NullableField(
    () => MovieWhere,
    'This does not hold; true also where it speaks of unknown values. If it is no condition, this is none either.',
  )
  readonly NOT?: MovieWhere | null

  @NullableField(() => IDFilter, 'By id, as in {in: ["862", "8844"]}.')
  readonly id?: IDFilter | null

  @NullableField(() => StringFilter, 'By title, as in {containsI: "toy story"}.')
  readonly title?: StringFilter | null

  @NullableField(() => IntFilter, 'By year of release, as in {gte: 1990, lt: 2000}.')
  readonly year?: IntFilter | null

  @NullableField(() => IntFilter, 'By month of release, 1 to 12, as in {in: [6, 7, 8]}.')
  readonly month?: IntFilter | null

  @NullableField(() => DateFilter, 'By date of release, as in {gte: "1999-06-01"}.')
  readonly releaseDate?: DateFilter | null

  @NullableField(() => NumberFilter, 'By budget in US dollars, as in {gte: 1000000}.')
  readonly budget?: NumberFilter | null

  @NullableField(() => NumberFilter, 'By revenue in US dollars, as in {isNull: false}.')
  readonly revenue?: NumberFilter | null

  @NullableField(() => NumberFilter, 'By revenue - budget in US dollars, as in {lt: 0}.')
  readonly profit?: NumberFilter | null

  @NullableField(() => NumberFilter, 'By popularity, as in {gt: 10}.')
  readonly popularity?: NumberFilter | null

  @NullableField(() => NumberFilter, 'By length in minutes, as in {gte: 90, lte: 120}.')
  readonly runtime?: NumberFilter | null

  @NullableField(() => NumberFilter, 'By mean of the votes, 0 to 10, as in {gte: 7.5}.')
  readonly voteAverage?: NumberFilter | null

  @NullableField(() => IntFilter, 'By number of votes, as in {gte: 100}.')
  readonly voteCount?: IntFilter | null

  @NullableField(() => StringFilter, 'By ISO 639-1 code of the original language, as in {ne: "en"}.')
  readonly originalLanguage?: StringFilter | null

  @NullableField(() => StringFilter, 'By state of production, as in {eq: "Released"}.')
  readonly status?: StringFilter | null

  @NullableField(() => BooleanFilter, 'By the mark for adults only, as in {eq: false}.')
  readonly adult?: BooleanFilter | null

  @NullableField(() => GenreRelation, 'By its genres, as in {some: {name: {eq: "Drama"}}}.')
  readonly genres?: GenreRelation | null

  @NullableField(() => CompanyRelation, 'By its production companies, as in {some: {id: {eq: "3"}}}.')
  readonly companies?: CompanyRelation | null

  @NullableField(() => CodeRelation, 'By its countries of production, as in {some: {code: {eq: "FR"}}}.')
  readonly countries?: CodeRelation | null

  @NullableField(() => CodeRelation, 'By the languages spoken in it, as in {none: {code: {eq: "en"}}}.')
  readonly spokenLanguages?: CodeRelation | null
}
