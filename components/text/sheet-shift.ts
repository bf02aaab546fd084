import { wideWindow } from '@/components/ui/wide-window'
import { articleText } from './text-nodes'

/** The sheet of paper that the article stands on, and the list of claims beside it. */
export const articleSheet = () => articleText()?.closest<HTMLElement>('article') ?? null

/**
 * How far the sheet stands below its place, in CSS pixels: beside a list that is longer than the text it stays in the window
 * while the list goes on.
 */
export function sheetShift(): number {
  const sheet = articleSheet()
  if (!sheet?.hasAttribute('data-stays') || !wideWindow().matches) return 0
  const list = sheet.nextElementSibling ?? sheet
  return sheet.getBoundingClientRect().top - list.getBoundingClientRect().top
}
