import type { Person } from '@/lib/domain/newsroom/person'
import { foldForSearch } from '@/lib/domain/text/fold'

/** The name that is being typed: from its `@` to the caret. */
export type BegunMention = { start: number; end: number; typed: string }

/** The beginning of a name before the caret, if one is there: `@` at the begin of a word, and at most so much of a name. */
export function begunMention(text: string, caret: number): BegunMention | null {
  const before = text.slice(Math.max(0, caret - mostTyped), caret)
  const at = before.lastIndexOf('@')
  if (at < 0 || /[\p{L}\p{M}\p{N}_.]$/u.test(before.slice(0, at))) return null
  const typed = before.slice(at + 1)
  if (/\n|^\s/.test(typed)) return null
  return { start: caret - before.length + at, end: caret, typed }
}

const mostTyped = 60

/** Those whose name, or a word of it, begins like that; however it is spelt, at most so many. */
export function peopleLike(people: readonly Person[], typed: string): (Person & { name: string })[] {
  const wanted = foldForSearch(typed)
  return people
    .flatMap(({ id, name }) => (name ? [{ id, name }] : []))
    .filter(({ name }) => {
      const words = foldForSearch(name)
      return words.startsWith(wanted) || words.includes(` ${wanted}`)
    })
    .slice(0, mostSuggested)
}

const mostSuggested = 6

/** The text with the whole name in the place of what was begun, and where the caret goes then. */
export function completed(text: string, { start, end }: BegunMention, name: string) {
  const said = `@${name} `
  return { text: text.slice(0, start) + said + text.slice(end).replace(/^ /, ''), caret: start + said.length }
}
