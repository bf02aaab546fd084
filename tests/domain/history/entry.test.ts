import { describe, expect, test } from 'vitest'
import { toHex, utf8 } from '@/lib/domain/history/bytes'
import { chainOf, type HistoryEntry, leafHash, parseEntry, serialiseEntry } from '@/lib/domain/history/entry'
import { sha256 } from './sha256'

const entry: HistoryEntry = {
  newsroom: '0b6d43e2-58f5-4bb8-9d3c-2e7a4c1f9a10',
  seq: 4711,
  article: 'c7f1d9a4-0c1e-4c55-8a2b-6f0e9d3b7c21',
  n: 3,
  prev: 'ab'.repeat(32),
  at: '2026-11-22T05:23:16.249Z',
  payload: '{"action":"claim-marked","schema":1}',
}
const text = serialiseEntry(entry)

describe('the stored form of an entry', () => {
  test('is these eight lines, with nothing after the last', () => {
    expect(text).toBe(
      [
        'isnad-history/v1',
        '0b6d43e2-58f5-4bb8-9d3c-2e7a4c1f9a10',
        '4711',
        'c7f1d9a4-0c1e-4c55-8a2b-6f0e9d3b7c21',
        '3',
        'ab'.repeat(32),
        '2026-11-22T05:23:16.249Z',
        '{"action":"claim-marked","schema":1}',
      ].join('\n'),
    )
  })

  test('is read back as it was written', () => {
    expect(parseEntry(text)).toEqual({ ok: true, value: entry })
  })

  test('has an empty line for the predecessor of the first', () => {
    const first = { ...entry, n: 1, prev: '' }
    expect(serialiseEntry(first).split('\n')[5]).toBe('')
    expect(parseEntry(serialiseEntry(first))).toEqual({ ok: true, value: first })
  })

  test('has a dash where there is no article, and then continues the chain of the newsroom', () => {
    const newsroomEntry = { ...entry, article: null }
    expect(serialiseEntry(newsroomEntry).split('\n')[3]).toBe('-')
    expect(parseEntry(serialiseEntry(newsroomEntry))).toEqual({ ok: true, value: newsroomEntry })
    expect(chainOf(newsroomEntry)).toBe(entry.newsroom)
    expect(chainOf(entry)).toBe(entry.article)
  })

  test.each<[string, string, string]>([
    ['lines', text, `${text}\n`],
    ['lines', '\n', '\r\n\n'],
    ['version', 'v1', 'v2'],
    ['newsroom', '0b6d43e2', '0B6D43E2'],
    ['seq', '4711', '04711'],
    ['seq', '4711', '-1'],
    ['seq', '4711', '9007199254740993'],
    ['article', 'c7f1d9a4', ''],
    ['n', '\n3\n', '\n0\n'],
    ['prev', 'ab'.repeat(32), ''],
    ['prev', '\n3\n', '\n1\n'],
    ['prev', 'ab'.repeat(32), 'AB'.repeat(32)],
    ['at', '11-22T', '02-30T'],
    ['at', '.249Z', 'Z'],
    ['at', '.249Z', '.249+00:00'],
    ['payload', '{"action"', '{ "action"'],
    ['payload', '{"action":"claim-marked","schema":1}', '[]'],
    ['payload', '{"action":"claim-marked","schema":1}', ''],
  ])('is refused for its %s when %j becomes %j', (problem, from, to) => {
    expect(parseEntry(text.replace(from, to))).toEqual({ ok: false, problem })
  })
})

test('RFC 6962: the hash of an empty leaf', () => {
  expect(toHex(leafHash(sha256, new Uint8Array()))).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})

test('a leaf is hashed behind a zero byte', () => {
  expect(leafHash(sha256, utf8(text))).toEqual(sha256(Buffer.concat([Buffer.of(0), Buffer.from(text)])))
})
