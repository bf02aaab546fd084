import { beforeAll, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { granted } from '../support/claims'
import { owner } from '../support/database'
import { claimThat, evidenceFrom, newNewsroom, type People, verified } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

/** A claim that went through every step there is. */
async function wellTravelledClaim(): Promise<Claim> {
  const { admin, editor, journalist } = people
  const { id } = await claimThat.isOpen(people)
  const figure = { value: '11', unit: 'years', territory: null, asOf: null, denominator: null }
  granted(await changeClaim(journalist, id, { claimant: 'A witness', claimDate: '2026-11', figure }, 1))
  const first = granted(await attachEvidence(journalist, id, evidenceFrom('supports'))).id
  granted(await proposeVerdict(journalist, id, verified))
  granted(await returnVerdict(editor, id, 'Which minutes?'))
  granted(await changeEvidence(journalist, first, { locator: 'p. 4' }, 1))
  granted(await proposeVerdict(journalist, id, verified))
  granted(await approveVerdict(editor, id, 'Well done.'))
  granted(await attachEvidence(journalist, id, evidenceFrom('contradicts', { title: 'A denial' })))
  granted(await proposeVerdict(editor, id, verified))
  granted(await approveVerdict(admin, id, null))
  granted(await reopenClaim(editor, id, 'The denial counts.'))
  granted(await withdrawEvidence(journalist, first, 'Misread.'))
  return granted(await withdrawClaim(editor, id, 'Not checkable after all.'))
}

async function entriesOf(id: Claim['id']): Promise<HistoryEntry[]> {
  return granted(await listClaimHistory(people.reader, id, { limit: 100 })).items
}

type Fields = Record<string, unknown>
const idOf = (piece: unknown) =>
  typeof piece === 'object' && piece !== null ? String(Reflect.get(piece, 'id')) : null

/** The state after an entry. Evidence is told piece by piece, everything else field by field. */
function fold(state: Fields, { after }: HistoryEntry): Fields {
  const { evidence, ...fields } = after
  const piece = idOf(evidence)
  return { ...state, ...fields, ...(piece && { [`evidence ${piece}`]: evidence }) }
}

/** What the entry says stood before, under the names that `fold` gives. */
function before({ before: then, after }: HistoryEntry): Fields {
  const { evidence, ...fields } = then ?? {}
  const piece = idOf(after.evidence)
  return { ...fields, ...(piece && evidence && { [`evidence ${piece}`]: evidence }) }
}

test('each entry’s before is the state that the entries so far add up to', async () => {
  const entries = await entriesOf((await wellTravelledClaim()).id)
  expect(entries.map(({ action }) => action)).toEqual([
    ...['claim-marked', 'claim-changed', 'evidence-attached', 'verdict-proposed', 'verdict-returned'],
    ...['evidence-changed', 'verdict-proposed', 'verdict-approved', 'evidence-attached', 'verdict-proposed'],
    ...['verdict-approved', 'claim-reopened', 'evidence-withdrawn', 'claim-withdrawn'],
  ])
  let state: Fields = {}
  for (const entry of entries) {
    expect(state).toMatchObject(before(entry))
    state = fold(state, entry)
  }
})

test('the entries add up to the claim as it stands', async () => {
  const { id } = await wellTravelledClaim()
  const claim = granted(await readClaim(people.reader, id))
  const state = (await entriesOf(id)).reduce(fold, {})
  const { number, quote, start, end, revision, kind, central, verdict, version } = claim
  const { claimant, claimDate, figure } = claim
  expect(state).toMatchObject({ number, quote, start, end, revision, kind, central, verdict, version })
  expect(state).toMatchObject({ claimant, claimDate, figure, state: claim.state })
  expect(state).toMatchObject({
    proposal: { id: claim.proposal?.id, verdict: 'verified', rationale: claim.proposal?.rationale },
    decision: { id: claim.decision?.id, decision: 'approve' },
    reopening: { cause: 'editor', reason: 'The denial counts.' },
    withdrawal: { reason: 'Not checkable after all.' },
  })
  for (const { id: piece, quote: passage, stance, version: at, withdrawal, source } of claim.evidence) {
    const { title, type, url } = source
    expect(state[`evidence ${piece}`]).toMatchObject({
      quote: passage,
      stance,
      version: at,
      source: { title, type, url },
    })
    expect(state[`evidence ${piece}`]).toMatchObject({
      withdrawal: withdrawal && { reason: withdrawal.reason },
    })
  }
})

test('versions in the entries count up one by one', async () => {
  const entries = await entriesOf((await wellTravelledClaim()).id)
  expect(entries.map(({ after }) => after.version)).toEqual(entries.map((_, index) => index + 1))
})

test('an article’s entries are numbered without a gap, and its pages hold each once', async () => {
  const { article } = await wellTravelledClaim()
  const seen: number[] = []
  let cursor: string | undefined
  do {
    const page = granted(await listArticleHistory(people.reader, article, { limit: 4, cursor }))
    seen.push(...page.items.map(({ n }) => n))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
})

test('everything a person did names them by one commitment, from the day they came', async () => {
  await wellTravelledClaim()
  const { rows } = await owner.query<{ names: string; entries: string }>(
    "SELECT count(DISTINCT payload ->> 'name') AS names, count(*) AS entries FROM history_entry WHERE actor_id = $1",
    [people.editor.id],
  )
  expect(Number(rows[0]?.entries)).toBeGreaterThan(3)
  expect(rows[0]?.names).toBe('1')
})

test('no text that a person wrote stands in an entry itself', async () => {
  const { article } = await wellTravelledClaim()
  const { rows } = await owner.query<{ entry: string }>(
    'SELECT entry FROM history_entry WHERE article_id = $1',
    [article],
  )
  const entries = rows.map(({ entry }) => entry).join('\n')
  for (const text of [
    'the mayor',
    'A witness',
    'Which minutes',
    'Well done',
    'denial counts',
    'Misread',
    'Nobody says',
  ]) {
    expect(entries).not.toContain(text)
  }
})
