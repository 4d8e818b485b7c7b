import { print } from 'graphql'
import { AnyStatsDocument, type AnyStatsQuery } from '../../../schema/documents/graphql.js'
import type { StatsPlan } from '../../oracle/stats.js'
import type { Reelhouse } from './reelhouse.js'

/** What a plan of the oracle is answered. As text, since plans may have what the schema has not yet. */
export async function anyStats(reelhouse: Reelhouse, plan: StatsPlan): Promise<AnyStatsQuery['movieStats']> {
  return (await reelhouse.data<AnyStatsQuery, StatsPlan>(print(AnyStatsDocument), plan)).movieStats
}
