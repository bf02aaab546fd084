import { beforeAll, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { emptyState, foldHistory } from '@/lib/domain/moment/article-state'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { reviseProposal } from '@/lib/operations/claim/revise-proposal'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { withdrawComment } from '@/lib/operations/claim/withdraw-comment'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { withdrawProposal } from '@/lib/operations/claim/withdraw-proposal'
import { withdrawReturn } from '@/lib/operations/claim/withdraw-return'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { granted, problemOf } from '../support/claims'
import { claimThat, evidenceFrom, needsSources, newNewsroom, only, type People } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const other = { ...needsSources, rationale: 'Rather this.' }

function waiting({ proposal }: Claim) {
  if (!proposal) throw new Error('nothing waits')
  return proposal
}

function standing({ decision }: Claim) {
  if (!decision) throw new Error('nothing was decided')
  return decision
}

async function actionsOn({ id }: Claim): Promise<string[]> {
  return granted(await listClaimHistory(people.journalist, id, { limit: 100 })).items.map(
    ({ action }) => action,
  )
}

const told = ({ article }: Claim) => compareWithStored(people.admin.newsroom.id, article)

test('an editor cannot approve what was put anew unseen, and the history has one entry of it', async () => {
  const claim = await claimThat.isProposed(people)
  const read = waiting(claim).id
  const anew = granted(await reviseProposal(people.journalist, read, other, claim.version))
  expect(anew).toMatchObject({ state: 'proposed', proposal: { rationale: 'Rather this.' } })
  expect(waiting(anew).id).not.toBe(read)
  expect(problemOf(await approveVerdict(people.editor, claim.id, null, undefined, read)).code).toBe(
    'stale-proposal',
  )
  expect(problemOf(await approveVerdict(people.editor, claim.id, null, claim.version)).code).toBe(
    'stale-proposal',
  )
  expect(problemOf(await reviseProposal(people.journalist, read, other)).code).toBe('stale-proposal')
  expect((await actionsOn(claim)).slice(-1)).toEqual(['proposal-revised'])
  granted(await approveVerdict(people.editor, claim.id, null, undefined, waiting(anew).id))
  expect(await told(claim)).toEqual([])
})

test('a proposal pulled back leaves the claim as it was: open, returned and reopened', async () => {
  const first = await claimThat.isProposed(people)
  const open = granted(await withdrawProposal(people.journalist, waiting(first).id, 'Too soon.'))
  expect(open).toMatchObject({ state: 'open', proposal: null, decision: null })
  const again = granted(await proposeVerdict(people.journalist, first.id, other))
  const returned = granted(await returnVerdict(people.editor, first.id, 'Who says so?'))
  const third = granted(await proposeVerdict(people.journalist, first.id, needsSources))
  const back = granted(await withdrawProposal(people.journalist, waiting(third).id, null))
  const { version } = back
  expect(back).toEqual({ ...returned, version: third.version + 1, contentVersion: version })
  expect(waiting(back).id).toBe(waiting(again).id)
  granted(await proposeVerdict(people.journalist, first.id, needsSources))
  granted(await approveVerdict(people.editor, first.id, null))
  const reopened = granted(await attachEvidence(people.journalist, first.id, evidenceFrom('context'))).claim
  const fourth = granted(await proposeVerdict(people.journalist, first.id, other))
  const anew = granted(await reviseProposal(people.journalist, waiting(fourth).id, needsSources))
  expect(granted(await withdrawProposal(people.journalist, waiting(anew).id, null))).toEqual({
    ...reopened,
    version: anew.version + 1,
    contentVersion: anew.version + 1,
  })
  expect(await told(first)).toEqual([])
})

test('why it was pulled back can be erased with the rest of the proposal', async () => {
  const claim = await claimThat.isProposed(people)
  granted(await withdrawProposal(people.journalist, waiting(claim).id, 'She asked me to.'))
  const subject = { subject: 'proposal', id: waiting(claim).id, reason: 'Asked.' } as const
  granted(await eraseText(people.admin, subject))
  const history = granted(await listClaimHistory(people.admin, claim.id, { limit: 100 })).items
  expect(JSON.stringify(history)).not.toContain('She asked me to.')
  expect(JSON.stringify(history)).not.toContain(needsSources.rationale)
  expect(await told(claim)).toEqual([])
})

test('a return is taken back by who gave it, while nothing has happened since', async () => {
  const claim = await claimThat.isProposed(people)
  const returned = granted(await returnVerdict(people.editor, claim.id, 'Who says so?'))
  granted(await addComment(people.journalist, claim.id, 'The mayor.'))
  expect(problemOf(await withdrawReturn(people.admin, standing(returned).id))).toMatchObject({
    reason: 'needs-decider',
  })
  const back = granted(await withdrawReturn(people.editor, standing(returned).id))
  expect(back).toMatchObject({ state: 'proposed', decision: null, proposal: { id: waiting(claim).id } })
  expect(problemOf(await withdrawReturn(people.editor, standing(returned).id)).code).toBe('wrong-state')
  const again = granted(await returnVerdict(people.editor, claim.id, 'Really?'))
  granted(await attachEvidence(people.journalist, claim.id, evidenceFrom('context')))
  expect(problemOf(await withdrawReturn(people.editor, standing(again).id)).code).toBe('stale')
  expect((await actionsOn(claim)).slice(-5)).toEqual([
    'verdict-returned',
    'comment-added',
    'return-withdrawn',
    'verdict-returned',
    'evidence-attached',
  ])
  expect(await told(claim)).toEqual([])
})

test('a voided proposal leaves the editor’s queue for its proposer, and comes back when it fits again', async () => {
  const claim = await claimThat.isProposed(people)
  const listed = async () => {
    const [editor, own] = await Promise.all([readQueue(people.editor), readQueue(people.journalist)])
    const has = (items: { claim: Claim }[]) => items.some((item) => item.claim.id === claim.id)
    return { toDecide: has(granted(editor).toDecide), cameBack: has(granted(own).cameBack) }
  }
  expect(await listed()).toEqual({ toDecide: true, cameBack: false })
  const { id } = granted(await attachEvidence(people.editor, claim.id, evidenceFrom('context')))
  expect(await listed()).toEqual({ toDecide: false, cameBack: true })
  granted(await withdrawEvidence(people.editor, id, 'Attached by mistake.'))
  expect(await listed()).toEqual({ toDecide: true, cameBack: false })
})

test('a claim that was put forward once cannot be said to be marked by mistake', async () => {
  const claim = await claimThat.isProposed(people)
  granted(await withdrawProposal(people.journalist, waiting(claim).id, null))
  expect(problemOf(await unmarkClaim(people.journalist, claim.id)).code).toBe('wrong-state')
  const { id } = await claimThat.isOpen(people)
  expect(granted(await unmarkClaim(people.journalist, id))).toMatchObject({
    state: 'withdrawn',
    withdrawal: { code: 'marked-by-mistake', reason: null },
  })
})

test('a comment answers, names, and is taken back; each has its entry', async () => {
  const claim = await claimThat.hasComment(people)
  const asked = only(claim.comments)
  const name = people.editor.name
  const answered = granted(await addComment(people.editor, claim.id, `Ask @${name}, @nobody.`, asked.id))
  const [, answer] = answered.comments
  expect(answer).toMatchObject({ replyTo: asked.id, withdrawn: null })
  expect(answer?.mentions.map((person) => person.id)).toContain(people.editor.id)
  const { comments } = granted(await withdrawComment(people.journalist, asked.id))
  expect(comments[0]).toMatchObject({ withdrawn: { by: { id: people.journalist.id } } })
  expect(problemOf(await withdrawComment(people.journalist, asked.id)).code).toBe('wrong-state')
  const stranger = await claimThat.isOpen(people)
  expect(problemOf(await addComment(people.editor, stranger.id, 'Hm.', asked.id))).toMatchObject({
    errors: [{ path: 'replyTo', code: 'unknown-comment' }],
  })
  const history = granted(await listClaimHistory(people.admin, claim.id, { limit: 100 })).items
  expect(foldHistory(history, emptyState).claims.size).toBe(1)
  expect(granted(await readClaim(people.reader, claim.id)).version).toBe(claim.version)
  expect(await told(claim)).toEqual([])
})
