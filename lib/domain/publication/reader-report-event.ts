import type { HistoryEvent } from '../history/history-event'
import { prose } from '../history/prose'
import type { ReaderReport } from './reader-report'

/** That an editor dealt with what a reader wrote. Its own words are no part of the history: they are a stranger's. */
export function recordHandling(
  { id, number, claim }: Pick<ReaderReport, 'id' | 'number' | 'claim'>,
  note: string,
): HistoryEvent {
  return {
    action: 'report-error-handled',
    claim: null,
    before: { readerReport: { id, publication: number, about: claim, note: null } },
    after: { readerReport: { id, publication: number, about: claim, note: prose(note) } },
  }
}
