import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { toHex } from '@/lib/domain/history/bytes'
import { commitTo, opens } from '@/lib/domain/history/commitment'
import { collectCommitments, collectProse, prose, reveal, seal, sealWith } from '@/lib/domain/history/prose'
import { sha256 } from './sha256'

const commit = sealWith(sha256, randomBytes)

test('a commitment is SHA-256 over the byte 2, the salt and the text', () => {
  const salt = new Uint8Array(32).fill(7)
  const stored = commitTo(sha256, 'إسناد', salt)
  expect(stored.commitment).toBe(
    toHex(sha256(Buffer.concat([Buffer.of(2), salt, Buffer.from('إسناد', 'utf8')]))),
  )
  expect(opens(sha256, stored)).toBe(true)
  expect(opens(sha256, { ...stored, text: 'إسنا' })).toBe(false)
  expect(opens(sha256, { ...stored, salt: stored.salt.slice(2) })).toBe(false)
})

test('a short salt is refused', () => {
  expect(() => commitTo(sha256, 'text', new Uint8Array(31))).toThrow('32 bytes')
})

test('sealing takes prose out at any depth and leaves the rest', () => {
  const { value, texts } = seal(
    { state: 'proposed', proposal: { why: prose('because'), by: 'x' }, list: [prose('')] },
    commit,
  )
  expect(texts.map(({ text }) => text)).toEqual(['because', ''])
  expect(value).toEqual({
    state: 'proposed',
    proposal: { why: { text: texts[0]?.commitment }, by: 'x' },
    list: [{ text: texts[1]?.commitment }],
  })
  expect(JSON.stringify(value)).not.toContain('because')
})

test('the same words get another commitment each time', () => {
  const { texts } = seal([prose('same'), prose('same')], commit)
  expect(new Set(texts.map(({ commitment }) => commitment)).size).toBe(2)
})

test('the same words under the same salt are stored once', () => {
  const salt = randomBytes(32)
  expect(seal([prose('Amal', salt), prose('Amal', salt)], commit).texts).toHaveLength(1)
})

test('prose and commitments are collected in reading order', () => {
  const value = { a: prose('one'), b: [{ c: prose('two') }], d: null }
  expect(collectProse(value).map(({ text }) => text)).toEqual(['one', 'two'])
  const sealed = seal(value, commit)
  expect(collectCommitments(sealed.value)).toEqual(sealed.texts.map(({ commitment }) => commitment))
})

test('revealing puts the text back, and says where it was erased', () => {
  const sealed = seal({ body: prose('kept'), note: prose('gone'), empty: prose(''), n: 1 }, commit)
  const kept = new Map(
    sealed.texts.map(({ commitment, text }) => [commitment, text === 'gone' ? null : text]),
  )
  expect(reveal(sealed.value, (commitment) => kept.get(commitment) ?? null)).toEqual({
    body: 'kept',
    note: { erased: true },
    empty: '',
    n: 1,
  })
})

test('a member named text that is no commitment stays as it is', () => {
  expect(reveal({ text: 'plain words' }, () => null)).toEqual({ text: 'plain words' })
  expect(reveal({ text: 'ab'.repeat(32), more: 1 }, () => null)).toEqual({ text: 'ab'.repeat(32), more: 1 })
})
