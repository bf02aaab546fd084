import type { Role } from '@/lib/domain/newsroom/role'
import type { Theme } from '@/lib/i18n/theme'

/** Who is signed in, and how they have things look. */
export type Account = { name: string; role: Role; newsroom: string; theme: Theme }

export const accountButton =
  'grid size-9 shrink-0 place-items-center rounded-full bg-accent-wash text-small font-semibold text-accent hover:inset-ring-2 hover:inset-ring-accent'

export function Initials({ of: name }: { of: string }) {
  return <span aria-hidden>{initialsOf(name)}</span>
}

/** `الخطيب` begins with خ, as every index has it. */
function withoutArticle(word: string): string {
  return word.replace(/^ال(?=..)/u, '')
}

/** First letters of the first two words, spaced so that Arabic letters do not join into a word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).slice(0, 2).map(withoutArticle)
  return words.map((word) => [...word][0] ?? '').join('\u2009')
}
