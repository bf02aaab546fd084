import messages from '../../messages/ar.json'
import { claimStates, placements, reopeningCauses } from '../domain/claim/claim-codes'
import { claimKinds } from '../domain/claim/claim-details'
import { sourceFalls } from '../domain/claim/evidence'
import { sourceTypes } from '../domain/claim/source-type'
import { stances } from '../domain/claim/stance'
import { reasonCodes, verdicts } from '../domain/claim/verdict'
import type { ReportLanguage } from '../domain/report/report'
import type { Cell } from './csv-table'
import { type ReportWords, reportWords } from './worded/report-words'

/** The header of a column and what a cell in it says, for people. */
export type CsvWording = { header: (column: string) => string; cell: (column: string, value: Cell) => Cell }

/** The wording of tables for people in a language; cells that people wrote, numbers and times stay as they are. */
export function csvWording(language: ReportLanguage): CsvWording {
  const words = reportWords(language)
  const { t } = words
  return {
    header: (column) => (isColumn(column) ? t(`csv.columns.${column}`) : column),
    cell: (column, value) => {
      if (typeof value === 'boolean') return t(value ? 'csv.yes' : 'csv.no')
      const named = typeof value === 'string' ? codes[column]?.(value, words) : undefined
      return named ?? value
    },
  }
}

type Named = (code: string, words: ReportWords) => string | undefined

/** The columns that hold codes. A reopening holds one where the system reopened the claim, and else what an editor wrote. */
const codes: Record<string, Named> = {
  state: among(claimStates, (code, { t }) => t(`states.${code}`)),
  verdict: among(verdicts, (code, { t }) => t(`verdicts.${code}`)),
  proposed_verdict: among(verdicts, (code, { t }) => t(`verdicts.${code}`)),
  kind: among(claimKinds, (code, { t }) => t(`kinds.${code}`)),
  placement: among(placements, (code, { t }) => t(`placements.${code}`)),
  stance: among(stances, (code, { t }) => t(`stances.${code}`)),
  source_type: among(sourceTypes, (code, { t }) => t(`sourceTypes.${code}`)),
  decision: among(['approve', 'return'], (code, { t }) => t(`csv.decisions.${code}`)),
  reopened_because: among(reopeningCauses, (code, { t }) => t(`queue.causes.${code}`)),
  source_fell: among(sourceFalls, (code, { t }) => t(`csv.sourceFalls.${code}`)),
  reasons: (list, words) => words.list(list.split(' ').map((code) => reasonWord(code, words) ?? code)),
}

const reasonWord = among(reasonCodes, (code, { t }) => t(`reasonCodes.${code}`))

/** The words for codes of a list; undefined for what is none of them. */
function among<const Code extends string>(
  known: readonly Code[],
  word: (code: Code, words: ReportWords) => string,
): Named {
  return (said, words) => {
    const code = known.find((each) => each === said)
    return code && word(code, words)
  }
}

const columnNames: Readonly<Record<string, unknown>> = messages.csv.columns

function isColumn(column: string): column is keyof typeof messages.csv.columns {
  return Object.hasOwn(columnNames, column)
}
