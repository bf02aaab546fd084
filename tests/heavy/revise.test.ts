import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { RevisedArticle } from '@/lib/domain/article/revision-decision'
import { decideRevision } from '@/lib/domain/article/revision-decision'
import { packed, unpacked } from '@/lib/heavy/packed'
import { previewRevision, type WrittenRevision, writeRevision } from '@/lib/heavy/revise'
import { Threads } from '@/lib/heavy/threads'
import { approvedClaim, journalist, markedText, stampOf } from '../support/claims'

const { revision: first } = markedText('On Monday, [the mayor resigned], they say.')
const article: RevisedArticle = {
  version: 1,
  language: 'en',
  revision: { ...first, sha256: 'old' },
  earlier: new Map(),
  dismissals: [],
}
const input = {
  text: first.text.replace('mayor resigned', 'mayor never resigned'),
  note: 'Corrected',
  sha256: 'new',
}
const stamp = stampOf(journalist, 5)
const author = { id: journalist.id, name: 'Nur', role: 'journalist', salt: new Uint8Array(32), request: 'r' }
const claims = [approvedClaim()]
const order = async () => ({ article, claims: await packed(claims), input, stamp })
const decided = decideRevision(article, claims, input, stamp)

const threads = new Threads(path.join(import.meta.dirname, '../../lib/heavy/worker.ts'), {
  threads: 1,
  queue: 4,
  time: 60_000,
})
afterAll(() => threads.close())

describe('a revision that is decided about by another thread', { timeout: 60_000 }, () => {
  test('is previewed as it would be here', async () => {
    const fates = decided?.claims.map(({ told }) => told)
    expect(previewRevision(await order())).toEqual(fates)
    expect(await threads.run('previewRevision', [await order()])).toEqual(fates)
  })

  test('is written as it is stored: the claims’ fates and places, and the entry with its texts sealed', async () => {
    const written = (await threads.run('writeRevision', [await order(), author])) as WrittenRevision
    expect(JSON.parse(written.fates)).toEqual(decided?.claims.map(({ told }) => told))
    expect(JSON.parse(written.places)).toEqual([
      expect.objectContaining({
        ...{ expected: claims[0]?.version, revision: 2, state: 'reopened', verdict: null },
        ...{ rangeStart: 11, rangeEnd: 35, quote: 'the mayor never resigned' },
        reopening: expect.objectContaining({ cause: 'words-changed', by: { id: journalist.id } }),
      }),
    ])
    const payload = JSON.parse(written.entry.payload)
    expect(payload).toMatchObject({ action: 'revision-added', actor: journalist.id, role: 'journalist' })
    const texts: { commitment: string; text: string }[] = JSON.parse(written.entry.texts)
    const told = new Map(texts.map(({ commitment, text }) => [commitment, text]))
    expect(told.get(payload.name)).toBe('Nur')
    expect(told.get(payload.after.claims[0].quote.text)).toBe('the mayor never resigned')
    expect(told.get(payload.after.revision.note.text)).toBe('Corrected')
    expect(written.entry.payload).not.toContain('mayor')
  })

  test('is none when the text is there already', async () => {
    const same = { ...(await order()), input: { ...input, text: first.text } }
    expect(previewRevision(same)).toEqual([])
    expect(writeRevision(same, author)).toBeNull()
  })
})

test('others get their turns while very many things are made ready for a thread', async () => {
  const items = Array.from({ length: 1000 }, (_, number) => ({ number, words: 'كلمة' }))
  let turns = 0
  let over = false
  const others = () => {
    turns += 1
    if (!over) setImmediate(others)
  }
  setImmediate(others)
  const lists = await packed(items)
  over = true
  expect(turns).toBeGreaterThan(5)
  expect(unpacked(lists)).toEqual(items)
})
