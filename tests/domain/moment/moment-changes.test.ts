import { expect, test } from 'vitest'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { claimId } from '@/lib/domain/ids'
import { type ArticleState, foldHistory } from '@/lib/domain/moment/article-state'
import { changesBetween } from '@/lib/domain/moment/moment-changes'

const id = claimId.parse('00000000-0000-4000-8000-000000000001')

type Told = Pick<HistoryEntry, 'action' | 'after'> & { about?: 'article' }

/** The state after some entries, all on claim 7 unless they are about the article. */
function after(...told: Told[]): ArticleState {
  return foldHistory(
    told.map(({ about, ...entry }, index) => ({
      n: index + 1,
      claim: about === 'article' ? null : { id, number: 7 },
      before: null,
      ...entry,
    })),
  )
}

const added: Told = { about: 'article', action: 'article-added', after: { title: 'Old', version: 1 } }
const marked: Told = {
  action: 'claim-marked',
  after: { number: 7, state: 'open', verdict: null, version: 1 },
}
const piece = { id: 'e', quote: 'Passage', withdrawal: null, version: 1 }
const attached: Told = { action: 'evidence-attached', after: { evidence: piece, version: 2 } }

test('nothing changed between a moment and itself', () => {
  expect(changesBetween(after(added, marked), after(added, marked))).toEqual([])
})

test('a claim that was not there yet has appeared, with its evidence', () => {
  const changes = changesBetween(after(added), after(added, marked, attached))
  expect(changes).toMatchObject([
    { kind: 'claim-appeared', claim: 7, before: null, after: { state: 'open' } },
    { kind: 'evidence-appeared', claim: 7, before: null, after: { evidence: piece } },
  ])
})

test('only the fields that differ are told, as they were and as they are; a version alone is not', () => {
  const approved: Told = {
    action: 'verdict-approved',
    after: { state: 'approved', verdict: 'disputed', version: 3 },
  }
  expect(changesBetween(after(added, marked), after(added, marked, approved))).toEqual([
    {
      kind: 'claim-changed',
      claim: 7,
      before: { state: 'open', verdict: null },
      after: { state: 'approved', verdict: 'disputed' },
    },
  ])
  const touched: Told = { action: 'claim-changed', after: { version: 2 } }
  expect(changesBetween(after(added, marked), after(added, marked, touched))).toEqual([])
})

test('a claim that a new text moved with its words is told apart', () => {
  const revised: Told = {
    about: 'article',
    action: 'revision-added',
    after: {
      version: 2,
      claims: [{ id, number: 7, outcome: 'moved', revision: 2, start: 4, end: 9, version: 2 }],
    },
  }
  const changes = changesBetween(after(added, marked), after(added, marked, revised))
  expect(changes).toMatchObject([{ kind: 'claim-moved', claim: 7 }])
})

test('what came and went in between is not told', () => {
  const there: Told = { action: 'claim-changed', after: { claimant: 'Somebody', version: 2 } }
  const back: Told = { action: 'claim-changed', after: { claimant: null, version: 3 } }
  const claimed: Told = { ...marked, after: { ...marked.after, claimant: null } }
  expect(changesBetween(after(added, claimed), after(added, claimed, there, back))).toEqual([])
})

test('evidence that was withdrawn is told apart from evidence that was changed', () => {
  const gone = { ...piece, withdrawal: { reason: 'Wrong', by: 'p' }, version: 2 }
  const withdrawn: Told = { action: 'evidence-withdrawn', after: { evidence: gone, version: 3 } }
  const quoted: Told = {
    action: 'evidence-changed',
    after: { evidence: { ...piece, quote: 'Other' }, version: 3 },
  }
  const before = after(added, marked, attached)
  expect(changesBetween(before, after(added, marked, attached, withdrawn))).toMatchObject([
    { kind: 'evidence-withdrawn', before: { evidence: { withdrawal: null } } },
  ])
  expect(changesBetween(before, after(added, marked, attached, quoted))).toEqual([
    {
      kind: 'evidence-changed',
      claim: 7,
      before: { evidence: { quote: 'Passage' } },
      after: { evidence: { quote: 'Other' } },
    },
  ])
})

test('comments are counted', () => {
  const says = (comment: string, resolved: { by: string } | null): Told => ({
    action: 'comment-added',
    after: { comment: { id: comment, text: 'Hm', resolved } },
  })
  const before = after(added, marked, says('a', null))
  const now = after(added, marked, says('a', null), says('b', null), says('c', null), says('a', { by: 'p' }))
  expect(changesBetween(before, now)).toEqual([
    { kind: 'comments', claim: 7, added: 2, resolved: 1, withdrawn: 0 },
  ])
})

test('an erasure changes nothing by itself', () => {
  const erased: Told = {
    action: 'text-erased',
    after: { subject: { kind: 'comment', id: 'a' }, erased: ['c'], reason: 'Asked', version: 2 },
  }
  expect(changesBetween(after(added, marked), after(added, marked, erased))).toEqual([])
})

test('the article comes first', () => {
  const renamed: Told = { about: 'article', action: 'article-renamed', after: { title: 'New', version: 2 } }
  expect(changesBetween(after(added), after(added, marked, renamed))).toMatchObject([
    { kind: 'article', before: { title: 'Old' }, after: { title: 'New' } },
    { kind: 'claim-appeared' },
  ])
})

test('an export changes nothing', () => {
  const exported: Told = {
    about: 'article',
    action: 'report-exported',
    after: { at: '2026-11-22T05:23:16.249Z', files: { 'report.json': 'a' } },
  }
  expect(changesBetween(after(added, marked), after(added, marked, exported))).toEqual([])
  expect(after(added, exported).n).toBe(2)
})

test('a comment that was taken back is told, and one that came and went is not', () => {
  const says = (comment: object): Told => ({ action: 'comment-added', after: { comment: { ...comment } } })
  const [one, other] = [
    { id: 'a', text: 'Hm', resolved: null },
    { id: 'b', text: 'Hm', resolved: null },
  ]
  const withdrawn = { by: 'p' }
  const before = after(added, marked, says(one))
  const now = after(
    added,
    marked,
    says(one),
    says(other),
    says({ id: 'a', withdrawn }),
    says({ id: 'b', withdrawn }),
  )
  expect(changesBetween(before, now)).toEqual([
    { kind: 'comments', claim: 7, added: 0, resolved: 0, withdrawn: 1 },
  ])
})
