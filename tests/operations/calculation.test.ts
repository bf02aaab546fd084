import { beforeAll, expect, test } from 'vitest'
import { claimPatch } from '@/lib/domain/claim/claim'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { readArticleAt } from '@/lib/operations/history/read-article-at'
import { granted } from '../support/claims'
import { claimThat, evidenceFrom, newNewsroom, type People, verified } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const arithmetic = claimPatch.parse({
  calculation: { part: '٤٧٬٠٠٠', whole: '50,000', result: '94٪', tolerance: '0.5' },
})
const kept = { part: '47000', whole: '50000', result: '94%', tolerance: '0.5' }

test('arithmetic is kept with a claim, told by its history, and binds an approval', async () => {
  const { journalist, editor } = people
  const { id, version, article } = await claimThat.isOpen(people)
  const changed = granted(await changeClaim(journalist, id, arithmetic, version))
  expect(changed.calculation).toEqual(kept)
  // A save that changes nothing changes nothing, however it is typed.
  const again = claimPatch.parse({ calculation: { ...kept, part: '47000.0' } })
  expect(granted(await changeClaim(journalist, id, again, changed.version)).version).toBe(changed.version)

  granted(await attachEvidence(journalist, id, evidenceFrom('supports')))
  const proposed = granted(await proposeVerdict(journalist, id, verified))
  expect(proposed.proposal?.boundTo.calculation).toEqual(kept)
  const approved = granted(await approveVerdict(editor, id, null))
  expect(approved.state).toBe('approved')

  const other = claimPatch.parse({ calculation: { ...kept, whole: '60000' } })
  const reopened = granted(await changeClaim(journalist, id, other, approved.version))
  expect(reopened).toMatchObject({
    ...{ state: 'reopened', verdict: null, reopening: { cause: 'claim-changed' } },
    calculation: { ...kept, whole: '60000' },
  })
  const emptied = granted(await changeClaim(journalist, id, { calculation: null }, reopened.version))
  expect(emptied.calculation).toBeNull()
  expect(granted(await readClaim(journalist, id)).calculation).toBeNull()

  const { items } = granted(await listClaimHistory(journalist, id, { limit: 50 }))
  const told = items.flatMap(({ n, after }) =>
    'calculation' in after ? [{ n, told: after.calculation }] : [],
  )
  expect(told.map((entry) => entry.told)).toEqual([null, kept, { ...kept, whole: '60000' }, null])
  const moment = granted(await readArticleAt(journalist, article, told[1]?.n ?? 0))
  expect(moment.claims.find((claim) => claim.id === id)?.calculation).toEqual(kept)
})
