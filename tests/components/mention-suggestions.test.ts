import { describe, expect, test } from 'vitest'
import { begunMention, completed, peopleLike } from '@/components/review/mention-suggestions'
import { memberId } from '@/lib/domain/ids'

const member = (last: number, name: string | null) => ({
  id: memberId.parse(`0190a2b4-0000-7000-8000-00000000000${last}`),
  name,
})
const people = [member(1, 'Sara Haddad'), member(2, 'Omar Sabri'), member(3, 'أحمد'), member(4, null)]

/** What is begun where `|` stands. */
const begun = (shown: string) => begunMention(shown.replace('|', ''), shown.indexOf('|'))?.typed ?? null

describe('a name that is being typed', () => {
  test.each([
    ['@|', ''],
    ['Ask @Sa|', 'Sa'],
    ['Ask @Sara Ha| now', 'Sara Ha'],
    ['اسألوا @أح|', 'أح'],
    ['a@b|', null],
    ['@ Sa|', null],
    ['@Sa\nthen|', null],
    ['no name|', null],
  ])('%s', (shown, typed) => expect(begun(shown)).toBe(typed))
})

describe('names that are suggested', () => {
  test.each([
    ['sa', ['Sara Haddad', 'Omar Sabri']],
    ['Sara h', ['Sara Haddad']],
    ['احم', ['أحمد']],
    ['x', []],
    ['', ['Sara Haddad', 'Omar Sabri', 'أحمد']],
  ])('%s', (typed, names) => expect(peopleLike(people, typed).map(({ name }) => name)).toEqual(names))
})

test('the whole name takes the place of what was begun, with one space behind it', () => {
  const text = 'Ask @Sa now'
  const found = begunMention(text, 7)
  expect(found && completed(text, found, 'Sara Haddad')).toEqual({ text: 'Ask @Sara Haddad now', caret: 17 })
})
