import { beforeAll, expect, test } from 'vitest'
import { addRevision } from '@/lib/operations/article/add-revision'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { granted, problemOf } from '../support/claims'
import {
  claimThat,
  join,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  only,
  type People,
  words,
} from '../support/people'
import { readReport } from '../support/report'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const withdraw = async (id: Parameters<typeof withdrawClaim>[1], by = people.editor) =>
  granted(await withdrawClaim(by, id, 'A duplicate.'))

test('a claim comes back with its number, evidence and proposal, and counts again', async () => {
  const before = await claimThat.isProposed(people)
  await withdraw(before.id, people.journalist)
  const back = granted(await restoreClaim(people.journalist, before.id, 'It is none.'))
  expect(back).toMatchObject({
    number: before.number,
    state: 'proposed',
    evidence: before.evidence,
    proposal: before.proposal,
    withdrawal: null,
    restoration: { reason: 'It is none.', by: { id: people.journalist.id, name: people.journalist.name } },
  })
  expect(granted(await readClaim(people.reader, before.id))).toEqual(back)
  const report = granted(await readReport(people.reader, before.article))
  expect(report.counts).toMatchObject({ total: 1, proposed: 1, withdrawn: 0 })
  expect(
    only(report.claims)
      .steps.map(({ action }) => action)
      .slice(-2),
  ).toEqual(['claim-withdrawn', 'claim-restored'])
  expect(await compareWithStored(people.admin.newsroom.id, before.article)).toEqual([])
})

test('an approval does not come back with its claim: an editor judges it anew', async () => {
  const { id } = await claimThat.isApproved(people)
  await withdraw(id)
  const back = granted(await restoreClaim(people.editor, id, 'It is none.'))
  expect(back).toMatchObject({ state: 'reopened', verdict: null, reopening: { cause: 'claim-restored' } })
  expect(granted(await proposeVerdict(people.journalist, id, needsSources)).state).toBe('proposed')
})

test('who neither withdrew it nor edits is told who may', async () => {
  const { id } = await claimThat.isOpen(people)
  await withdraw(id)
  const refused = await restoreClaim(people.journalist, id, 'Please.')
  expect(problemOf(refused)).toEqual({ code: 'forbidden', reason: 'needs-withdrawer' })
  const other = await join(people.admin, 'journalist')
  const own = await claimThat.isOpen(people)
  await withdraw(own.id, people.journalist)
  expect(problemOf(await restoreClaim(other, own.id, 'Please.'))).toMatchObject({
    reason: 'needs-withdrawer',
  })
})

test('of two who restore at once exactly one does, and one who saw an older version is told', async () => {
  const { id } = await claimThat.isOpen(people)
  const { version } = await withdraw(id)
  const results = await Promise.all([
    restoreClaim(people.editor, id, 'One.'),
    restoreClaim(people.admin, id, 'Other.'),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const { items } = granted(await listClaimHistory(people.reader, id, { limit: 100 }))
  expect(items.filter(({ action }) => action === 'claim-restored')).toHaveLength(1)
  expect(problemOf(await restoreClaim(people.editor, id, 'Late.', version))).toEqual({ code: 'stale' })
})

test('a claim that lost its words while it was withdrawn waits in the tray when it is back', async () => {
  const article = await newArticle(people.journalist)
  const { id } = await newClaim(people.journalist, article)
  await withdraw(id)
  const text = 'Nothing of it is left. Other people met elsewhere.'
  granted(await addRevision(people.editor, article.id, { text, note: null }, article.version))
  const back = granted(await restoreClaim(people.editor, id, 'It is none.'))
  expect(back).toMatchObject({ state: 'open', placement: 'lost', revision: 1, quote: 'the mayor resigned' })
})

test('a claim whose words moved while it was withdrawn comes back where they stand now', async () => {
  const article = await newArticle(people.journalist)
  const { id } = await newClaim(people.journalist, article)
  await withdraw(id)
  const text = `A correction. ${words}`
  granted(await addRevision(people.editor, article.id, { text, note: null }, article.version))
  const back = granted(await restoreClaim(people.editor, id, 'It is none.'))
  expect(back).toMatchObject({ placement: 'placed', revision: 2, start: text.indexOf('the mayor resigned') })
})

test('evidence counts again and takes away an approval that did without it', async () => {
  const claim = await claimThat.isApproved(people)
  const { id } = only(claim.evidence)
  granted(await withdrawEvidence(people.journalist, id, 'Misread.'))
  expect(problemOf(await restoreEvidence(await join(people.admin, 'journalist'), id, 'No.'))).toMatchObject({
    reason: 'needs-withdrawer',
  })
  const back = granted(await restoreEvidence(people.journalist, id, 'Read right.'))
  expect(only(back.evidence)).toMatchObject({
    id,
    withdrawal: null,
    restoration: { reason: 'Read right.' },
    version: 3,
  })
  expect(problemOf(await restoreEvidence(people.editor, id, 'Again.'))).toMatchObject({ code: 'wrong-state' })
  expect(await compareWithStored(people.admin.newsroom.id, claim.article)).toEqual([])
})
