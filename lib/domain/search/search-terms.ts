import { plainMark } from '../text/punctuation'

/** What is asked for: words in any order, and what stands in quotes in its own. */
export type SearchTerm = { text: string; quoted: boolean }

/**
 * A search as its terms, at most twelve. Quotes of every shape open and close a phrase; one that is not closed goes on to the
 * end. `typing` says that the last word may not be complete: nothing stands behind it, no space and no quote.
 */
export function searchTerms(asked: string): { terms: SearchTerm[]; typing: boolean } {
  const terms: SearchTerm[] = []
  const parts = Array.from(asked.replaceAll('\0', ' '), (mark) => (isQuote(mark) ? '"' : mark))
    .join('')
    .split('"')
  parts.forEach((part, index) => {
    const quoted = index % 2 === 1
    const texts = quoted ? [part] : part.split(/\s+/)
    terms.push(...texts.filter((text) => text.trim() !== '').map((text) => ({ text, quoted })))
  })
  const last = parts.at(-1) ?? ''
  return { terms: terms.slice(0, mostTerms), typing: /\S$/.test(last) && terms.length <= mostTerms }
}

const mostTerms = 12

function isQuote(mark: string): boolean {
  return plainMark(mark) === '"'
}
