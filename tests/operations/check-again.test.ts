import { expect, test } from 'vitest'
import { listListedClaims } from '@/lib/data/listed-claim-record'
import type { Claim } from '@/lib/domain/claim/claim'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { openQueue } from '@/lib/operations/claim/open-queue'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { exportReport } from '@/lib/operations/report/export-report'
import { granted, problemOf } from '../support/claims'
import { owner } from '../support/database'
import { claimThat, newNewsroom, type People, verified } from '../support/people'

const day = '2999-01-31'

async function approvedUntil(people: People, checkAgainOn: string): Promise<Claim> {
  const { id } = await claimThat.hasEvidence(people)
  granted(await proposeVerdict(people.journalist, id, { ...verified, checkAgainOn }))
  return granted(await approveVerdict(people.editor, id, null))
}

/** Until the day of a claim's verdict has come, as no clock does here. */
async function letPass({ proposal }: Claim, on: string): Promise<void> {
  await owner.query(`
    BEGIN; ALTER TABLE proposal DISABLE TRIGGER USER;
    UPDATE proposal SET check_again_on = '${on}' WHERE id = '${proposal?.id}';
    ALTER TABLE proposal ENABLE TRIGGER USER; COMMIT`)
}

const again = async (people: People) =>
  granted(await readQueue(people.journalist)).toCheckAgain.map(({ claim }) => claim.id)

test('a verdict keeps its day in its claim, its history and its report', async () => {
  const people = await newNewsroom()
  const { id, article } = await approvedUntil(people, day)
  expect(granted(await readClaim(people.reader, id)).proposal?.checkAgainOn).toBe(day)
  const { items } = granted(await listArticleHistory(people.reader, article, { limit: 50 }))
  const proposed = items.find(({ action }) => action === 'verdict-proposed')
  expect(proposed?.after).toMatchObject({ proposal: { checkAgainOn: day } })
  const text = async (format: 'json' | 'html') => {
    const asked = { format, table: 'claims', internal: false } as const
    return new TextDecoder().decode(granted(await exportReport(people.journalist, article, asked)).bytes)
  }
  expect(JSON.parse(await text('json')).claims[0].proposal.checkAgainOn).toBe(day)
  expect(await text('html')).toContain('2999')
  expect(await compareWithStored(people.admin.newsroom.id, article)).toEqual([])
})

test('a day that has come puts its claim into the queue of all who check, longest due first', async () => {
  const people = await newNewsroom()
  const [one, two, later] = [
    await approvedUntil(people, day),
    await approvedUntil(people, day),
    await approvedUntil(people, day),
  ]
  expect(await again(people)).toEqual([])
  await letPass(one, '2026-01-02')
  await letPass(two, '2026-01-01')
  await letPass(later, '2999-01-01')
  expect(await again(people)).toEqual([two.id, one.id])
  expect(granted(await openQueue(people.editor)).toCheckAgain).toHaveLength(2)
  expect(granted(await openQueue(people.reader)).toCheckAgain).toEqual([])
  expect(await again(await newNewsroom())).toEqual([])
  expect(await listListedClaims(people.admin.newsroom.id, one.article, 1)).toMatchObject([
    { proposal: { verdict: 'verified', checkAgainOn: '2026-01-02' } },
  ])

  granted(await reopenClaim(people.editor, one.id, 'What they said may have changed.'))
  expect(await again(people)).toEqual([two.id])
})

test('a day that has come cannot be put forward, and leaves everything as it was', async () => {
  const people = await newNewsroom()
  const { id, version } = await claimThat.hasEvidence(people)
  const refused = await proposeVerdict(people.journalist, id, { ...verified, checkAgainOn: '2026-01-01' })
  expect(problemOf(refused)).toEqual({
    code: 'invalid',
    errors: [{ path: 'checkAgainOn', code: 'not-in-future' }],
  })
  expect(granted(await readClaim(people.reader, id)).version).toBe(version)
})
