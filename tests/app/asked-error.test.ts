import { expect, test } from 'vitest'
import { readErrorForm } from '@/app/r/asked-error'

function read(claim: string) {
  const body = new URLSearchParams({ report: '1', message: 'It is 91 metres.', contact: '', claim })
  return readErrorForm(
    new Request('http://localhost/r/x/error', {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    }),
  )
}

const about = (claim: number | null) => ({ ok: true, value: { report: 1, input: { claim } } })

test('the number of a claim is read however it was typed', async () => {
  for (const typed of ['12', ' 12 ', '١٢', '۱۲', '\u200F١٢', '\u206712\u2069'])
    expect(await read(typed), typed).toMatchObject(about(12))
})

test('a claim that shows nothing is none', async () => {
  for (const typed of ['', ' ', '\u200B', '\u2060\u00AD', '\u200F', '\u3164'])
    expect(await read(typed), JSON.stringify(typed)).toMatchObject(about(null))
})

test('what is no number is refused by name', async () => {
  for (const typed of ['x', '-1', '0', '1.5', '12345678', '1\u200B2'])
    expect(await read(typed), typed).toEqual({ ok: false, problem: { status: 422, because: ['claim'] } })
})
