import { z } from 'zod'
import type { HistoryEvent } from '../history/history-event'
import { importCounts } from './import-answer'
import { importFormats } from './import-format'

/** What the history says of a document that was brought in. */
export const importedDocument = z.object({
  format: z.enum(importFormats),
  /** Of the UTF-8 bytes of its text, in hex. */
  sha256: z.string(),
  creates: importCounts,
  /** The numbers of the claims that were marked, one after the other; null when none was. */
  numbers: z.object({ from: z.int(), to: z.int() }).nullable(),
})
type ImportedDocument = z.infer<typeof importedDocument>

/**
 * The entry behind those of everything that a document made: they are its steps, done by whoever brought it in, and this one says
 * from where they came. It changes nothing itself.
 */
export function recordImport({ format, sha256, creates, numbers }: ImportedDocument): HistoryEvent {
  return {
    action: 'document-imported',
    claim: null,
    before: null,
    after: { imported: { format, sha256, creates, numbers } },
  }
}
