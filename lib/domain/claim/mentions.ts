import type { Person } from '../newsroom/person'
import { withoutSentenceMarks } from '../text/web-address'

/** A comment's text in the order of reading: what is said, whom it names, and where it points. */
export type CommentPiece =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; text: string; person: Person }
  | { kind: 'link'; text: string }

/** The members whom a text names: `@` and the whole name, in any case. Whatever else follows an `@` is plain text. */
export function mentionedIn(text: string, people: readonly Person[]): Person[] {
  const named = new Map(
    commentPieces(text, people).flatMap((piece) =>
      piece.kind === 'mention' ? [[piece.person.id, piece.person] as const] : [],
    ),
  )
  return [...named.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** A text cut where it names one of `people` and where a web address begins or ends; joined, the pieces are the text. */
export function commentPieces(text: string, people: readonly Person[]): CommentPiece[] {
  const pieces: CommentPiece[] = []
  let from = 0
  const add = (at: number, piece: CommentPiece) => {
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at) })
    pieces.push(piece)
    from = at + piece.text.length
  }
  const names = people.flatMap((person) => (person.name ? [{ person, name: person.name }] : []))
  // The longest first: "@Sara Haddad" is not "@Sara".
  names.sort((one, other) => other.name.length - one.name.length)
  for (const { index, 0: found } of text.matchAll(beginnings)) {
    if (index < from) continue
    if (found !== '@') {
      const address = addressIn(text.slice(index))
      if (address) add(index, { kind: 'link', text: address })
      continue
    }
    const named = names.find(({ name }) => isNamed(text, index + 1, name))
    if (named) {
      const said = text.slice(index, index + 1 + named.name.length)
      add(index, { kind: 'mention', text: said, person: named.person })
    }
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

/** What may begin a name or an address: not within a word, as in an e-mail address. */
const beginnings = /(?<![\p{L}\p{M}\p{N}_.])(?:@|https?:\/\/)/giu

function isNamed(text: string, at: number, name: string): boolean {
  const said = text.slice(at, at + name.length)
  return (
    said.toLowerCase() === name.toLowerCase() && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + name.length))
  )
}

/** The address that a text begins with, without the punctuation of the sentence around it; credentials make it none. */
function addressIn(text: string): string | null {
  const [run = ''] = /^https?:\/\/[^\s\p{C}<>"«»“”]+/iu.exec(text) ?? []
  const address = withoutSentenceMarks(run)
  return /^https?:\/\/[^/?#@\\]+([/?#].*)?$/iu.test(address) ? address : null
}
