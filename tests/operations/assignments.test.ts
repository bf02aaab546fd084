import { beforeAll, describe, expect, test } from 'vitest'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { readArticle } from '@/lib/operations/article/read-article'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { withdrawReturn } from '@/lib/operations/claim/withdraw-return'
import { compareMoments } from '@/lib/operations/history/compare-moments'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { readArticleAt } from '@/lib/operations/history/read-article-at'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { granted, problemOf } from '../support/claims'
import { owner } from '../support/database'
import {
  claimThat,
  evidenceFrom,
  join,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  type People,
  words,
} from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const dueAt = '2026-12-01T17:00:00.000Z'
const personOf = ({ id, name }: People['editor']) => ({ id, name })
const unassignable = (code: string) => ({ code: 'invalid', errors: [{ path: 'assignee', code }] })

test('a claim is given to somebody until some time; page, history and moments follow', async () => {
  const { journalist, editor, reader } = people
  const before = await claimThat.isApproved(people)
  const given = granted(
    await changeClaim(journalist, before.id, { assignee: editor.id, dueAt }, before.version),
  )
  const version = before.version + 1
  expect(given).toEqual({ ...before, assignee: personOf(editor), dueAt, version, assignmentVersion: version })
  expect(granted(await readClaim(reader, before.id))).toEqual(given)

  const { items } = granted(await listClaimHistory(reader, before.id, { limit: 100 }))
  expect(items.at(-1)).toMatchObject({
    action: 'claim-assigned',
    before: { assignee: null, dueAt: null, version: before.version },
    after: { assignee: personOf(editor), dueAt, version },
  })
  const moment = granted(await readArticleAt(reader, before.article, items.at(-1)?.n ?? 0))
  expect(moment.claims).toMatchObject([{ assignee: personOf(editor), dueAt, state: 'approved' }])
  const earlier = granted(await readArticleAt(reader, before.article, 1))
  expect(earlier.article).toMatchObject({ assignee: null, dueAt: null, archived: false })
  const compared = granted(await compareMoments(reader, before.article, { at: undefined, since: undefined }))
  expect(compared.changes).toMatchObject([
    { kind: 'claim-changed', before: { assignee: null }, after: { assignee: personOf(editor), dueAt } },
  ])
  expect(await compareWithStored(journalist.newsroom.id, before.article)).toEqual([])
})

test('an article is given to its owner, and put away, and taken out again', async () => {
  const { journalist, editor, reader } = people
  const article = await newArticle(journalist)
  granted(await changeArticle(editor, article.id, { assignee: journalist.id, dueAt }, 1))
  granted(await changeArticle(journalist, article.id, { archived: true }, 2))
  const away = granted(await readArticle(reader, article.id))
  expect(away).toMatchObject({ assignee: personOf(journalist), dueAt, archived: true, version: 3 })
  granted(await changeArticle(journalist, article.id, { archived: false, assignee: null }, 3))
  const { items } = granted(await listArticleHistory(reader, article.id, { limit: 100 }))
  expect(items.map(({ action }) => action)).toEqual([
    ...['article-added', 'article-assigned', 'article-archived', 'article-assigned'],
  ])
  expect(items.at(-1)).toMatchObject({
    before: { assignee: personOf(journalist), archived: true },
    after: { assignee: null, archived: false },
  })
  expect(await compareWithStored(journalist.newsroom.id, article.id)).toEqual([])
})

describe('nobody decides too late because somebody was given the claim meanwhile', () => {
  test('an editor approves, or returns, what they saw before', async () => {
    for (const decide of [approveVerdict, returnVerdict]) {
      const seen = await claimThat.isProposed(people)
      granted(await changeClaim(people.journalist, seen.id, { assignee: people.editor.id }, seen.version))
      const decided = granted(await decide(people.editor, seen.id, 'Read.', seen.version))
      expect(decided).toMatchObject({ assignee: personOf(people.editor), version: seen.version + 2 })
    }
  })

  test('though what the claim is found under is still to be made', async () => {
    const seen = await claimThat.isProposed(people)
    await owner.query('UPDATE claim SET stems = NULL WHERE id = $1', [seen.id])
    granted(await changeClaim(people.journalist, seen.id, { assignee: people.editor.id }, seen.version))
    granted(await approveVerdict(people.editor, seen.id, null, seen.version))
  })

  test('in the very moment, both are saved', async () => {
    for (let round = 0; round < 5; round += 1) {
      const seen = await claimThat.isProposed(people)
      const both = await Promise.all([
        approveVerdict(people.editor, seen.id, null, seen.version),
        changeClaim(people.journalist, seen.id, { assignee: people.editor.id }, seen.version),
      ])
      expect(both.map(({ ok }) => ok)).toEqual([true, true])
      expect(granted(await readClaim(people.reader, seen.id))).toMatchObject({
        ...{ state: 'approved', assignee: personOf(people.editor), version: seen.version + 2 },
      })
    }
  })

  test('on a claim that was reopened, too', async () => {
    const { id } = await claimThat.isApproved(people)
    const seen = granted(await reopenClaim(people.editor, id, 'It counts.'))
    granted(await changeClaim(people.journalist, id, { dueAt }, seen.version))
    granted(await changeClaim(people.editor, id, { kind: 'figure' }, seen.version))
  })

  test('a return is taken back that somebody was given meanwhile', async () => {
    const { id } = await claimThat.isProposed(people)
    const returned = granted(await returnVerdict(people.editor, id, 'Which minutes?'))
    granted(await changeClaim(people.journalist, id, { assignee: people.journalist.id }, returned.version))
    if (!returned.decision) throw new Error('nothing was returned')
    expect(granted(await withdrawReturn(people.editor, returned.decision.id)).state).toBe('proposed')
  })

  test('a text is revised that somebody was given meanwhile', async () => {
    const article = await newArticle(people.journalist)
    granted(await changeArticle(people.editor, article.id, { assignee: people.journalist.id }, 1))
    granted(await addRevision(people.journalist, article.id, { text: `${words} So it is.`, note: null }, 1))
  })
})

describe('and a decision makes no assignment stale', () => {
  test('a claim is given that was sourced meanwhile, but for words that changed too', async () => {
    const seen = await claimThat.isOpen(people)
    granted(await attachEvidence(people.journalist, seen.id, evidenceFrom('supports')))
    expect(
      problemOf(await changeClaim(people.editor, seen.id, { central: true, dueAt }, seen.version)),
    ).toEqual({ code: 'stale' })
    granted(await changeClaim(people.editor, seen.id, { dueAt }, seen.version))
  })
})

describe('the queue is by what is due, then by what is central, then by age', () => {
  test('for those who check and for those who decide', async () => {
    const desk = await newNewsroom()
    const { journalist, editor } = desk
    const article = await newArticle(journalist)
    const plain = await newClaim(journalist, article, 'On Monday')
    const later = await newClaim(journalist, article, 'after eleven years')
    const central = await newClaim(journalist, article, 'the mayor resigned', { central: true })
    const due = await newClaim(journalist, article, 'The council meets')
    granted(await changeClaim(editor, due.id, { dueAt }, 1))
    const inOrder = [due, central, plain, later].map(({ id }) => id)
    const idsOf = (items: readonly { claim: { id: string } }[]) => items.map(({ claim }) => claim.id)
    expect(idsOf(granted(await readQueue(journalist)).toCheck)).toEqual(inOrder)
    for (const { id } of [later, plain, central, due])
      granted(await proposeVerdict(journalist, id, needsSources))
    expect(idsOf(granted(await readQueue(editor)).toDecide)).toEqual(inOrder)
    for (const { id } of [later, plain, central, due]) granted(await returnVerdict(editor, id, 'More.'))
    expect(idsOf(granted(await readQueue(journalist)).cameBack)).toEqual(inOrder)
  })
})

describe('of two who take it at once one has it, and the other is told', () => {
  test('a claim', async () => {
    const seen = await claimThat.isOpen(people)
    const take = (actor: People['editor']) =>
      changeClaim(actor, seen.id, { assignee: actor.id }, seen.version)
    const both = await Promise.all([take(people.editor), take(people.journalist)])
    expect(both.flatMap((each) => (each.ok ? [] : [problemOf(each)]))).toEqual([{ code: 'stale' }])
  })

  test('an article', async () => {
    const { id } = await newArticle(people.journalist)
    const take = (actor: People['editor']) => changeArticle(actor, id, { assignee: actor.id }, 1)
    const both = await Promise.all([take(people.editor), take(people.journalist)])
    expect(both.flatMap((each) => (each.ok ? [] : [problemOf(each)]))).toEqual([{ code: 'stale' }])
  })
})

describe('work is given to people of the newsroom who can do it', () => {
  test('not to strangers, readers, or those whose account is disabled', async () => {
    const { admin, editor, journalist, reader } = people
    const stranger = (await newNewsroom()).editor
    const left = await join(admin, 'journalist')
    granted(await changeMember(admin, left.id, { disabled: true }, 1))
    const claim = await claimThat.isOpen(people)
    for (const [who, code] of [
      [stranger, 'unknown-member'],
      [reader, 'assignee-reads-only'],
      [left, 'assignee-disabled'],
    ] as const) {
      const onClaim = await changeClaim(editor, claim.id, { assignee: who.id }, claim.version)
      expect(problemOf(onClaim)).toEqual(unassignable(code))
      const onArticle = await changeArticle(journalist, claim.article, { assignee: who.id }, 1)
      expect(problemOf(onArticle)).toEqual(unassignable(code))
    }
  })

  test('whoever is disabled keeps what they have until it is given to somebody else', async () => {
    const { admin, editor } = people
    const left = await join(admin, 'journalist')
    const claim = await claimThat.isOpen(people)
    const given = granted(await changeClaim(editor, claim.id, { assignee: left.id }, claim.version))
    granted(await changeMember(admin, left.id, { disabled: true }, 1))
    const due = granted(await changeClaim(editor, claim.id, { assignee: left.id, dueAt }, given.version))
    expect(due).toMatchObject({ assignee: { id: left.id }, dueAt })
  })

  test('readers give nothing to anybody', async () => {
    const claim = await claimThat.isOpen(people)
    const forbidden = { code: 'forbidden', reason: 'needs-journalist' }
    const { reader, editor } = people
    expect(problemOf(await changeClaim(reader, claim.id, { assignee: editor.id }, 1))).toEqual(forbidden)
    expect(problemOf(await changeArticle(reader, claim.article, { archived: true }, 1))).toEqual(forbidden)
  })
})
