import { expect, test } from 'vitest'
import { heavily } from '@/lib/heavy/heavily'
import { readJsonBody } from '@/lib/heavy/json-body'

/** As long as a body may be, of as many names as that holds. */
const names = `{${Array.from({ length: 200_000 }, (_, at) => `"${at.toString(36)}":1`).join(',')}}`

test('a body is what its call takes', () => {
  expect(readJsonBody('addComment', '{"text":" So? "}')).toEqual({
    ok: true,
    value: { text: 'So?', replyTo: null },
  })
  expect(readJsonBody('addComment', '{')).toEqual({ ok: false, problem: { code: 'malformed' } })
  expect(readJsonBody('addComment', '{"text":""}')).toEqual({
    ok: false,
    problem: { code: 'invalid', errors: [{ path: 'text', code: 'required' }] },
  })
})

test('another thread refuses a body of names that nobody knows, and says the first of them', async () => {
  const read = await heavily('readJsonBody', names.length, 'addRevision', names)
  expect(read).toMatchObject({ ok: false, problem: { code: 'invalid', more: expect.any(Number) } })
  expect(read.ok ? [] : 'errors' in read.problem && read.problem.errors).toHaveLength(20)
}, 60_000)

test('a document to be imported is read as a text, however it came', () => {
  const read = (document: string) => readJsonBody('importDocument', `{"document":${document}}`)
  expect(read('{"type":"Annotation"}')).toMatchObject({ value: { document: '{"type":"Annotation"}' } })
  expect(read('"{ }"')).toMatchObject({ value: { document: '{ }' } })
  // Written down it cannot be; the answer says so when it is brought in.
  expect(read(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toMatchObject({ value: { document: null } })
})

test('a draft has no more fields than a form', () => {
  const id = '7f3a9f0e-4a0e-4b7e-9f0a-3f5f4d6c7b8a'
  const of = (fields: number) => {
    const values = Object.fromEntries(Array.from({ length: fields }, (_, at) => [String(at), '']))
    return JSON.stringify({ gone: [], drafts: [{ id, form: 'x', version: null, at: 1, values }] })
  }
  expect(readJsonBody('keepDrafts', of(200))).toMatchObject({ ok: true })
  expect(readJsonBody('keepDrafts', of(201))).toMatchObject({
    problem: { errors: [{ path: 'drafts.0.values', code: 'invalid' }] },
  })
})
