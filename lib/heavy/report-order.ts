import type { Claim } from '../domain/claim/claim'
import type { HistoryEntry } from '../domain/history/history-event'
import type { ReportInput } from '../domain/report/build-report'
import { type Packed, packed, unpacked } from './packed'

/** What a report is built from, on its way to a task: thousands of claims and entries. */
export type ReportOrder = Omit<ReportInput, 'claims' | 'history'> & {
  claims: Packed<Claim>
  history: Packed<HistoryEntry>
}

export async function orderReport(input: ReportInput): Promise<ReportOrder> {
  return { ...input, claims: await packed(input.claims), history: await packed(input.history) }
}

export function orderedReport(order: ReportOrder): ReportInput {
  return { ...order, claims: unpacked(order.claims), history: unpacked(order.history) }
}
