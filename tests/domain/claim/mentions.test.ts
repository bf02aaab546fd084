import { describe, expect, test } from 'vitest'
import { commentPieces, mentionedIn } from '@/lib/domain/claim/mentions'
import { memberId } from '@/lib/domain/ids'

const member = (last: number, name: string | null) => ({
  id: memberId.parse(`0190a2b4-0000-7000-8000-00000000000${last}`),
  name,
})
const sara = member(1, 'Sara')
const haddad = member(2, 'Sara Haddad')
const leila = member(3, 'ليلى حداد')
const people = [sara, haddad, leila, member(4, null)]

const named = (text: string) => mentionedIn(text, people).map(({ name }) => name)
const pieces = (text: string) =>
  commentPieces(text, people).map(({ kind, text: said }) => (kind === 'text' ? said : `[${kind} ${said}]`))

describe('a name after @', () => {
  test.each([
    ['Ask @Sara about it', ['Sara']],
    ['@sara, please', ['Sara']],
    ['Ask @Sara Haddad, not the other', ['Sara Haddad']],
    ['@Sara and @Sara Haddad and @Sara', ['Sara', 'Sara Haddad']],
    ['اسألوا @ليلى حداد، من فضلكم', ['ليلى حداد']],
    ['(@ليلى حداد)', ['ليلى حداد']],
    ['@Sarah is somebody else', []],
    ['@ Sara', []],
    ['@nobody', []],
    ['sara@Sara.example', []],
    ['@ليلى', []],
    ['', []],
  ])('%s', (text, names) => expect(named(text)).toEqual(names))
})

describe('a comment in pieces', () => {
  test.each([
    ['See https://example.org/a?b=1#c.', ['See ', '[link https://example.org/a?b=1#c]', '.']],
    ['(http://example.org/a_(b))', ['(', '[link http://example.org/a_(b)]', ')']],
    ['انظر https://example.org/مقال، ثم', ['انظر ', '[link https://example.org/مقال]', '، ثم']],
    ['https://example.org/@Sara @Sara', ['[link https://example.org/@Sara]', ' ', '[mention @Sara]']],
    ['javascript:alert(1) ftp://example.org', ['javascript:alert(1) ftp://example.org']],
    ['https://user:secret@example.org/', ['https://user:secret@example.org/']],
    ['https:// https://.', ['https:// https://.']],
    ['plain', ['plain']],
    ['', []],
  ])('%s', (text, expected) => expect(pieces(text)).toEqual(expected))

  test('joined is the text', () => {
    const text = 'A @Sara Haddad https://example.org/x, @ليلى حداد! https://a.example).'
    expect(
      commentPieces(text, people)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
