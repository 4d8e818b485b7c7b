import { print } from 'graphql'
import { AnyStatsDocument, type AnyStatsQuery } from '../../../schema/documents/graphql.js'
import { canAccumulate } from '../../oracle/groups.js'
import type { StatsPlan } from '../../oracle/stats.js'
import type { Reelhouse } from './reelhouse.js'

/** What a plan of the oracle is answered. As text, since plans may have what the schema has not yet. */
export async function anyStats(reelhouse: Reelhouse, plan: StatsPlan): Promise<AnyStatsQuery['movieStats']> {
  const variables = { ...plan, cumulative: canAccumulate(plan.groupBy ?? []) }
  return (await reelhouse.data<AnyStatsQuery, typeof variables>(print(AnyStatsDocument), variables)).movieStats
}
