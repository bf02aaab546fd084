import { beforeEach, describe, expect, test } from 'vitest'
import { commitAcross } from '@/lib/data/commit'
import { countSourceUses, noteSourceFall } from '@/lib/data/evidence-record'
import type { Claim } from '@/lib/domain/claim/claim'
import type { SeenEffects } from '@/lib/domain/claim/known-source'
import { type SourceId, sourceId } from '@/lib/domain/ids'
import { restoreArticle } from '@/lib/operations/article/restore-article'
import { withdrawArticle } from '@/lib/operations/article/withdraw-article'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { correctSource } from '@/lib/operations/claim/correct-source'
import { listSources } from '@/lib/operations/claim/list-sources'
import { previewSourceFall } from '@/lib/operations/claim/preview-source-fall'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readSource } from '@/lib/operations/claim/read-source'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { reviseProposal } from '@/lib/operations/claim/revise-proposal'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { withdrawSource } from '@/lib/operations/claim/withdraw-source'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { listInbox } from '@/lib/operations/inbox/list-inbox'
import { granted, problemOf } from '../support/claims'
import { isFreeWhile } from '../support/free-while'
import {
  evidenceFrom,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  only,
  type People,
  verified,
} from '../support/people'

let people: People
let source: SourceId
let approved: Claim
let proposed: Claim
let open: Claim
let withdrawn: Claim
const reason = 'The minutes were forged.'

/** Claims of several articles on one source. */
beforeEach(async () => {
  people = await newNewsroom()
  const { journalist, editor } = people
  const [first, second] = [await newArticle(journalist), await newArticle(journalist)]
  const marked = await newClaim(journalist, first)
  const attached = granted(await attachEvidence(journalist, marked.id, evidenceFrom('supports')))
  source = attached.source.id
  const onIt = async (article: typeof first, words: string) => {
    const { id } = await newClaim(journalist, article, words)
    const piece = { ...evidenceFrom('supports'), source: { id: source } }
    return granted(await attachEvidence(journalist, id, piece)).claim
  }
  granted(await proposeVerdict(journalist, marked.id, verified))
  approved = granted(await approveVerdict(editor, marked.id, null))
  proposed = granted(await proposeVerdict(journalist, (await onIt(second, 'On Monday')).id, verified))
  open = await onIt(first, 'eleven years')
  withdrawn = granted(await withdrawClaim(editor, (await onIt(second, 'The council')).id, 'Said twice.'))
}, 60_000)

/** A claim that is as it was, but for what is said of the source of its evidence. */
const marked = (claim: Claim): Claim => ({
  ...claim,
  evidence: claim.evidence.map((piece) => ({ ...piece, sourceFell: 'withdrawn' })),
})
const now = async ({ id }: Claim) => granted(await readClaim(people.reader, id))
const corrected = { title: 'The minutes of 4 May', author: null, publisher: null, url: null } as const
const more = { publishedOn: null, type: 'primary', interest: null, origin: null } as const

test('a preview names what would be reopened, what would be voided and what would only change', async () => {
  const effects = granted(await previewSourceFall(people.reader, source))
  const ids = (uses: typeof effects.reopens) => uses.map(({ claim }) => claim.id)
  expect([ids(effects.reopens), ids(effects.voids), ids(effects.changes)]).toEqual([
    [approved.id],
    [proposed.id],
    [open.id],
  ])
  expect((await now(approved)).version).toBe(approved.version)
})

test('a source is withdrawn with all evidence from it, over several articles', async () => {
  const fallen = granted(await withdrawSource(people.editor, source, { reason }))
  expect(fallen).toMatchObject({ id: source, withdrawal: { reason, by: { id: people.editor.id } } })
  expect(await now(approved)).toMatchObject({
    ...{ state: 'reopened', verdict: null, reopening: { cause: 'evidence-withdrawn' } },
    evidence: [{ withdrawal: { reason } }],
  })
  expect(await now(open)).toMatchObject({ state: 'open', evidence: [{ withdrawal: { reason } }] })
  expect(await now(withdrawn)).toEqual(marked(withdrawn))
  expect(problemOf(await approveVerdict(people.editor, proposed.id, null))).toEqual({
    code: 'stale-proposal',
  })
  const { items } = granted(await listInbox(people.journalist, { limit: 10 }))
  expect(items.map(({ kind }) => kind).sort()).toEqual(['decided', 'reopened', 'voided'])
  for (const { article } of [approved, proposed])
    expect(await compareWithStored(people.editor.newsroom.id, article)).toEqual([])
  const told = granted(await listNewsroomHistory(people.admin, { limit: 100 })).items.at(-1)
  expect(told).toMatchObject({
    action: 'source-withdrawn',
    after: { source: { id: source, title: 'The minutes', withdrawal: { reason } } },
  })
})

test('a source is corrected: all evidence names the new description', async () => {
  const input = { source: { ...corrected, ...more }, reason: 'The date was missing.' }
  const next = granted(await correctSource(people.editor, source, input))
  expect(next).toMatchObject({ ...corrected, withdrawal: null, correction: null })
  expect(granted(await readSource(people.reader, source))).toMatchObject({
    ...{ title: 'The minutes', correction: { to: next.id, reason: input.reason } },
  })
  for (const claim of [approved, proposed, open])
    expect(only((await now(claim)).evidence).source).toMatchObject({ id: next.id, title: corrected.title })
  expect(await now(approved)).toMatchObject({ state: 'reopened', reopening: { cause: 'evidence-changed' } })
  expect(await compareWithStored(people.editor.newsroom.id, approved.article)).toEqual([])
})

test('a correction that corrects nothing changes nothing', async () => {
  const { source: known } = only(open.evidence)
  const { id: _id, ...same } = known
  const input = { source: { ...same, type: 'primary' as const }, reason: 'Nothing.' }
  expect(granted(await correctSource(people.editor, source, input))).toMatchObject({
    id: source,
    correction: null,
  })
  expect(await now(approved)).toEqual(approved)
})

describe('a source that fell', () => {
  beforeEach(async () => {
    granted(await withdrawSource(people.editor, source, { reason }))
  })

  test('is offered and used no more', async () => {
    expect(granted(await listSources(people.journalist, 'minutes', { limit: 10 })).items).toEqual([])
    const problem = { code: 'invalid', errors: [{ path: 'source.id', code: 'source-withdrawn' }] }
    const again = { ...evidenceFrom('supports'), source: { id: source } }
    expect(problemOf(await attachEvidence(people.journalist, open.id, again))).toEqual(problem)
    const other = granted(
      await attachEvidence(people.journalist, open.id, evidenceFrom('supports', { title: 'A letter' })),
    )
    const patch = { source: { id: source } }
    expect(problemOf(await changeEvidence(people.journalist, other.id, patch, 1))).toEqual(problem)
  })

  test('does not come back with one piece of evidence', async () => {
    const { id } = only(open.evidence)
    expect(problemOf(await restoreEvidence(people.editor, id, 'It is real.'))).toEqual({
      ...{ code: 'invalid', errors: [{ path: 'source', code: 'source-withdrawn' }] },
    })
  })

  test('does not fall once more', async () => {
    expect(problemOf(await withdrawSource(people.editor, source, { reason: 'Again.' }))).toEqual({
      ...{ code: 'wrong-state', state: 'withdrawn' },
    })
  })
})

test('a source does not fall with less evidence than there is', async () => {
  const { newsroom, id, name } = people.editor
  const seen = await countSourceUses(newsroom.id, source)
  granted(
    await attachEvidence(people.journalist, open.id, { ...evidenceFrom('context'), source: { id: source } }),
  )
  const withdrawal = { reason, by: { id, name }, at: new Date().toISOString() }
  const fall = (uses: number) =>
    commitAcross(people.editor, [], [noteSourceFall(newsroom.id, source, uses, { withdrawal })], source)
  expect(await fall(seen)).toBe('stale')
  expect(await fall(seen + 1)).toBe('done')
})

test.each([
  ['a claim', () => restoreClaim(people.editor, withdrawn.id, 'It is another.')],
  [
    'an article',
    async () => {
      granted(await withdrawArticle(people.editor, proposed.article, 'A hoax.'))
      return restoreArticle(people.editor, proposed.article, 'It is none.')
    },
  ],
])('nor without what came back into the check with %s meanwhile', async (_, restore) => {
  const { newsroom, id, name } = people.editor
  const seen = await countSourceUses(newsroom.id, source)
  granted<unknown>(await restore())
  const withdrawal = { reason, by: { id, name }, at: new Date().toISOString() }
  const fall = noteSourceFall(newsroom.id, source, seen, { withdrawal })
  expect(await commitAcross(people.editor, [], [fall], source)).toBe('stale')
})

test('evidence that is attached in the very moment falls with it, or is refused', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { source: mine, claim } = granted(
      await attachEvidence(people.journalist, open.id, evidenceFrom('context', { title: `Round ${round}` })),
    )
    const piece = { ...evidenceFrom('context'), source: { id: mine.id } }
    await Promise.all([
      withdrawSource(people.editor, mine.id, { reason }).then(granted),
      attachEvidence(people.journalist, claim.id, piece),
      attachEvidence(people.journalist, proposed.id, piece),
    ])
    const { reopens, voids, changes } = granted(await previewSourceFall(people.reader, mine.id))
    expect([...reopens, ...voids, ...changes]).toEqual([])
  }
})

describe('nobody holds what those wait for who are waited for', () => {
  const steps: Record<string, () => Promise<() => Promise<unknown>>> = {
    'evidence that is attached': async () => {
      const piece = { ...evidenceFrom('context'), source: { id: source } }
      return () => attachEvidence(people.journalist, open.id, piece)
    },
    'evidence whose source is changed': async () => {
      const piece = granted(await attachEvidence(people.journalist, open.id, evidenceFrom('context')))
      return () => changeEvidence(people.journalist, piece.id, { source: { id: source } }, piece.version)
    },
    'evidence that is restored': async () => {
      const { id } = only(open.evidence)
      granted(await withdrawEvidence(people.journalist, id, 'Twice.'))
      return () => restoreEvidence(people.editor, id, 'Once.')
    },
  }
  test.each(Object.entries(steps))('%s waits for its source before it holds its claim', async (_, begin) => {
    const step = await begin()
    const [held, free] = [
      `source WHERE id = '${source}' FOR UPDATE`,
      `claim WHERE id = '${open.id}' FOR UPDATE`,
    ]
    expect(await isFreeWhile(held, step, free)).toBe(true)
  })

  test('a source that falls waits for every article before it holds the order of entries', async () => {
    const held = `history_head WHERE chain_id = '${proposed.article}' FOR UPDATE`
    const free = `history_counter WHERE newsroom_id = '${people.admin.newsroom.id}' FOR UPDATE`
    expect(await isFreeWhile(held, () => withdrawSource(people.editor, source, { reason }), free)).toBe(true)
  })
})

test('what is out of the check with its article stays as it is', async () => {
  granted(await withdrawArticle(people.editor, proposed.article, 'A hoax.'))
  const before = await now(proposed)
  granted(await withdrawSource(people.editor, source, { reason }))
  expect(await now(proposed)).toEqual(marked(before))
})

describe('a claim that comes back on a source that fell while it was out', () => {
  const refusal = { code: 'invalid', errors: [{ path: 'evidence', code: 'rests-on-fallen-source' }] }

  test('is judged on it no more, until the evidence is withdrawn', async () => {
    granted(await withdrawClaim(people.editor, proposed.id, 'Said twice.'))
    granted(await withdrawSource(people.editor, source, { reason }))
    const back = granted(await restoreClaim(people.editor, proposed.id, 'It is none.'))
    expect(back.state).toBe('proposed')
    expect(only(back.evidence)).toMatchObject({ withdrawal: null, sourceFell: 'withdrawn' })
    expect(problemOf(await approveVerdict(people.editor, back.id, null))).toEqual(refusal)
    const waiting = back.proposal?.id
    if (!waiting) throw new Error('nothing waits')
    expect(problemOf(await reviseProposal(people.journalist, waiting, verified))).toEqual(refusal)
    const returned = granted(await returnVerdict(people.editor, back.id, reason))
    expect(problemOf(await proposeVerdict(people.journalist, back.id, verified))).toEqual(refusal)
    granted(await withdrawEvidence(people.journalist, only(returned.evidence).id, reason))
    granted(await proposeVerdict(people.journalist, back.id, needsSources))
    expect(granted(await approveVerdict(people.editor, back.id, null)).verdict).toBe('needs-sources')
  })

  test('nor with its article, until the evidence names the corrected source', async () => {
    granted(await withdrawArticle(people.editor, proposed.article, 'A hoax.'))
    const input = { source: { ...corrected, ...more }, reason: 'The date was missing.' }
    const next = granted(await correctSource(people.editor, source, input))
    granted(await restoreArticle(people.editor, proposed.article, 'It is none.'))
    expect(problemOf(await approveVerdict(people.editor, proposed.id, null))).toEqual(refusal)
    const piece = only((await now(proposed)).evidence)
    expect(piece).toMatchObject({ withdrawal: null, sourceFell: 'corrected' })
    granted(await changeEvidence(people.journalist, piece.id, { source: { id: next.id } }, piece.version))
    expect(only((await now(proposed)).evidence).sourceFell).toBeUndefined()
    const waiting = (await now(proposed)).proposal?.id
    if (!waiting) throw new Error('nothing waits')
    granted(await reviseProposal(people.journalist, waiting, verified))
    expect(granted(await approveVerdict(people.editor, proposed.id, null)).verdict).toBe('verified')
  })
})

describe('a fall that was seen otherwise', () => {
  const described = { ...corrected, ...more }
  const steps = {
    withdrawn: (seen: SeenEffects) => withdrawSource(people.editor, source, { reason, seen }),
    corrected: (seen: SeenEffects) =>
      correctSource(people.editor, source, { source: described, reason, seen }),
  }
  const seenNow = async (): Promise<SeenEffects> => {
    const { reopens, voids, changes } = granted(await previewSourceFall(people.editor, source))
    const ids = (uses: typeof reopens) => uses.map(({ claim }) => claim.id)
    return { reopens: ids(reopens), voids: ids(voids), changes: ids(changes) }
  }

  test.each(Object.entries(steps))('is not done: %s', async (_, fall) => {
    const first = await seenNow()
    const joined = await newClaim(people.journalist, await newArticle(people.journalist))
    const piece = { ...evidenceFrom('supports'), source: { id: source } }
    granted(await attachEvidence(people.journalist, joined.id, piece))
    expect(problemOf(await fall(first))).toEqual({ code: 'stale' })

    const second = await seenNow()
    granted(await proposeVerdict(people.journalist, open.id, verified))
    expect(problemOf(await fall(second))).toEqual({ code: 'stale' })
    expect((await now(approved)).version).toBe(approved.version)

    granted(await fall(await seenNow()))
  })

  test('not even when a claim stands on the source more than once', async () => {
    const piece = { ...evidenceFrom('context'), source: { id: source } }
    granted(await attachEvidence(people.journalist, open.id, piece))
    granted(await steps.withdrawn(await seenNow()))
  })
})

test('what the state does not allow is said before what it rests on', async () => {
  granted(await withdrawClaim(people.editor, open.id, 'Said twice.'))
  granted(await withdrawSource(people.editor, source, { reason }))
  granted(await restoreClaim(people.editor, open.id, 'It is none.'))
  const refused = { code: 'wrong-state', state: 'open' }
  expect(problemOf(await approveVerdict(people.editor, open.id, null))).toEqual(refused)
  const { id } = only(open.evidence)
  expect(problemOf(await restoreEvidence(people.editor, id, reason))).toMatchObject({ code: 'wrong-state' })
})

test('a source of another newsroom does not exist', async () => {
  const { editor } = await newNewsroom()
  const input = { source: { ...corrected, ...more }, reason }
  for (const asked of [
    readSource(editor, source),
    previewSourceFall(editor, source),
    withdrawSource(editor, source, { reason }),
    correctSource(editor, source, input),
    readSource(people.editor, sourceId.parse('00000000-0000-4000-8000-000000000001')),
  ])
    expect(problemOf(await asked)).toEqual({ code: 'not-found' })
})
