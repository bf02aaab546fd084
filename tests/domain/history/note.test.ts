import { describe, expect, test } from 'vitest'
import {
  openNote,
  parseVerifierKey,
  serialiseVerifierKey,
  signNote,
  type VerifierKey,
  verifierKey,
} from '@/lib/domain/history/note'
import { signerOf, verify } from './ed25519'
import { sha256 } from './sha256'

/** The example of golang.org/x/mod/sumdb/note. */
const example = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  seed: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const note = `${example.text}\n${example.line}`
const peter = keyOf(example.key)
const enoch = keyOf('EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop')

describe('the example of golang.org/x/mod/sumdb/note', () => {
  const signer = signerOf(Buffer.from(example.seed, 'base64').subarray(1))

  test('is opened with its key', () => {
    expect(openNote(note, [peter], verify)).toEqual({
      ok: true,
      value: { text: example.text, signedBy: [peter] },
    })
  })

  test('is signed to the same bytes', () => {
    expect(signNote(example.text, peter, signer.sign)).toBe(note)
  })

  test('has its key id from name and key', () => {
    expect(verifierKey(sha256, 'PeterNeumann', signer.publicKey)).toEqual(peter)
    expect(serialiseVerifierKey(peter)).toBe(example.key)
    expect(serialiseVerifierKey(enoch)).toBe(
      'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
    )
  })
})

describe('opening', () => {
  test('passes over who is not known, and takes one who is', () => {
    const both = `${note}— EnochRoot ${Buffer.concat([Buffer.from('af0cfe78', 'hex'), Buffer.alloc(64)]).toString('base64')}\n`
    expect(openNote(both, [peter], verify)).toMatchObject({ ok: true, value: { signedBy: [peter] } })
    expect(openNote(both, [peter, enoch], verify)).toEqual({ ok: false, problem: 'bad-signature' })
    expect(openNote(note, [enoch], verify)).toEqual({ ok: false, problem: 'signed-by-nobody-known' })
  })

  test('needs both name and id of a key to be right', () => {
    expect(openNote(note, [{ ...peter, name: 'Peter' }], verify).ok).toBe(false)
    expect(openNote(note, [{ ...peter, id: '00000000' }], verify).ok).toBe(false)
  })

  test('finds every changed byte of text and signature', () => {
    const bytes = Buffer.from(note)
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 0x01
      expect(openNote(changed.toString('utf8'), [peter], verify).ok).toBe(false)
    }
  })

  test('separates text and signatures at the last empty line', () => {
    const { sign, publicKey } = signerOf(Buffer.alloc(32, 7))
    const key = verifierKey(sha256, 'isnad.example/1', publicKey)
    const text = 'one\n\n\ntwo — إسناد\n\n'
    expect(openNote(signNote(text, key, sign), [key], verify)).toMatchObject({ ok: true, value: { text } })
  })

  test.each([
    ['nothing', ''],
    ['no signature', `${example.text}\n`],
    ['no empty line', example.text + example.line],
    ['no newline at the end', note.slice(0, -1)],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['a control character', note.replace('If', 'I\u0001f')],
    ['a carriage return', note.replace('\n', '\r\n')],
    ['two spaces', note.replace('PeterNeumann ', 'PeterNeumann  ')],
    ['base64 without padding', note.replace('AM=\n', 'AM\n')],
    ['a name with a plus', note.replace('PeterNeumann', 'Peter+Neumann')],
    ['too many signatures', note + example.line.repeat(100)],
  ])('refuses %s', (_, malformed) => {
    expect(openNote(malformed, [peter], verify)).toEqual({ ok: false, problem: 'malformed' })
  })
})

test.each([
  ['another id', example.key.replace('c74f20a3', 'c74f20a4')],
  ['another name', example.key.replace('Peter', 'Petra')],
  ['another kind', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
  ['a key too long', 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
  ['no key', 'PeterNeumann+c74f20a3'],
  ['something after it', `${example.key}\n`],
])('%s is not a key', (_, text) => {
  expect(parseVerifierKey(sha256, text)).toBeNull()
})

test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\nb'])('nobody can be called %j', (name) => {
  expect(() => verifierKey(sha256, name, new Uint8Array(32))).toThrow(TypeError)
})

test.each(['no newline', 'tab\t\n', ''])('%j cannot be signed', (text) => {
  expect(() => signNote(text, peter, (message) => message)).toThrow(TypeError)
})

function keyOf(text: string): VerifierKey {
  const key = parseVerifierKey(sha256, text)
  if (!key) throw new Error(`Not a key: ${text}`)
  return key
}
