import { figureRuns } from './figure-runs'
import { withLineFeeds } from './line-ends'

/** Signs and digits of ours inside a sentence, from left to right in every language. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}

/**
 * A name, number or text inside a sentence, kept from turning its direction, and with the figures in it in order: the text
 * form of `Isolated` (U+2068 … U+2069, and U+2066 or U+2067 for each figure; U+061C is the unseen Arabic letter before Persian
 * digits).
 */
export function isolated(text: string | number): string {
  const said = withLineFeeds(String(text))
  let figures = ''
  let at = 0
  for (const { start, end, direction } of figureRuns(said)) {
    const opening = direction === 'ltr' ? '\u2066' : '\u2067\u061C'
    figures += `${said.slice(at, start)}${opening}${said.slice(start, end)}\u2069`
    at = end
  }
  return `\u2068${figures}${said.slice(at)}\u2069`
}
