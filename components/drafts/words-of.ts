import type { Values } from './kept-draft'

/** What tells one draft from another: its title, or how its longest field begins. */
export function wordsOf({ title, ...others }: Values): string {
  const longest = Object.values(others).reduce((one, other) => (other.length > one.length ? other : one), '')
  return (title || longest).trim().slice(0, 120)
}
