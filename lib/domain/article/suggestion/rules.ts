import type { SuggestionKind } from './suggestion-kind'

/** The patterns of one language; `idiom` and `numberedName` look like something checkable and are not. */
export type Rules = Record<SuggestionKind | 'idiom' | 'numberedName', RegExp>

export const digit = '[\\d٠-٩]'
export const number = `${digit}+(?:[.,٫٬]${digit}+)*`

/** A pattern of alternatives that stands between letters of neither side. `\b` knows only Latin words. */
export function words(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
}

export function either(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gu')
}
