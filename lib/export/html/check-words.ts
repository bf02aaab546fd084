import { formattingLocale } from '../../i18n/locales'
import type { ReportWords } from '../worded/report-words'
import { messageSource } from './message-source'

/**
 * What the check of a report may say, as messages by what it found right and by the check that failed: the page fills them in
 * itself, for it runs where there is no server to ask; and in which language and digits it writes what it counts.
 */
export function checkWords({ t, language, digits }: ReportWords): string {
  return JSON.stringify({
    language: formattingLocale(language, digits),
    found: Object.fromEntries(
      found.map((code) => [code, messageSource(t.raw(`report.proof.found.${code}`))]),
    ),
    failed: Object.fromEntries(
      failed.map((check) => [check, messageSource(t.raw(`report.proof.failed.${check}`))]),
    ),
  })
}

const found = [
  ...(['entries', 'texts', 'withheld', 'tree', 'complete', 'signed'] as const),
  ...(['files', 'claims', 'report', 'key'] as const),
] as const

const failed = ['entries', 'texts', 'checkpoint', 'tree', 'files', 'claims', 'report'] as const
