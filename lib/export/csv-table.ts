import { unseenClass } from '../domain/text/unseen'

/** What a cell holds before it is written. */
export type Cell = string | number | boolean | null

/**
 * A table as CSV (RFC 4180) that spreadsheets open in any script: UTF-8 with a byte order mark, CRLF, a header. Whatever a
 * cell holds stays in it: quotation marks stand around all that some reader might take for its end. A line in a cell that
 * a spreadsheet would run as a formula has an apostrophe before it; a number with its sign is none.
 */
export function csvTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, Cell>[],
): string {
  return `${csvHead(columns)}${rows.map((row) => csvRecord(columns, row)).join('')}`
}

/** What such a table begins with, where its rows are written one after the other. */
export function csvHead(columns: readonly string[]): string {
  return `\ufeff${recordOf(columns)}`
}

export function csvRecord<Column extends string>(
  columns: readonly Column[],
  row: Record<Column, Cell>,
): string {
  return recordOf(columns.map((column) => row[column]))
}

function recordOf(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = withoutFormulas(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Line by line: a reader that breaks a cell at its line ends would begin a new one there. */
function withoutFormulas(text: string): string {
  const guarded = text.replaceAll(LINE, (line) => (RUNS.test(line) && !NUMBER.test(line) ? `'${line}` : line))
  return BEGINS_ANEW.test(text) ? `'${guarded}` : guarded
}

/** Commas, quotation marks, line ends, edge spaces, and what separates cells where commas are decimal points. */
const NEEDS_QUOTES = /[",;\t\n\v\f\r\u0085\u2028\u2029]|^\s|\s$/
const LINE = /[^\n\v\f\r\u0085\u2028\u2029]+/g
const BEGINS_ANEW = /^[\n\r]/
/** What spreadsheets take for the beginning of a formula, in other widths too, also behind what readers take off a cell. */
const EDGE = String.raw`[\s${unseenClass}]*`
const RUNS = new RegExp(String.raw`^(?:\t|${EDGE}[=+\-@＝＋－＠﹦﹢﹣﹫])`, 'u')
/** Digits of any script with what groups them, at most one power of ten, and a percent sign. */
const NUMBER = new RegExp(
  String.raw`^(?!\t)${EDGE}[+\-＋－﹢﹣]\s?[.٫]?\p{Nd}+(?:[.,٫٬\s]\p{Nd}+)*(?:e[+-]?\p{Nd}+)?\s?[%٪]?$`,
  'iu',
)
