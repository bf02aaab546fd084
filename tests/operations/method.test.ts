import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { MethodInput } from '@/lib/domain/newsroom/method'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { reviseProposal } from '@/lib/operations/claim/revise-proposal'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { importDocument } from '@/lib/operations/import/import-document'
import { changeMethod } from '@/lib/operations/newsroom/change-method'
import { readMethod } from '@/lib/operations/newsroom/read-method'
import { exportReport } from '@/lib/operations/report/export-report'
import { granted, problemOf } from '../support/claims'
import { count, owner } from '../support/database'
import { claimThat, newNewsroom, type People, verified } from '../support/people'

const meanings = { verified: 'ثبت', disputed: 'تعارض', 'needs-sources': 'نقص' }
const said = (text: string): MethodInput => ({ text, meanings })

const entriesOf = ({ admin }: People) =>
  count('history_entry', { newsroom_id: admin.newsroom.id, action: 'method-changed' })

const reportJson = async (actor: Actor, article: Parameters<typeof exportReport>[1]) => {
  const asked = { format: 'json', table: 'claims', internal: false } as const
  const text = new TextDecoder().decode(granted(await exportReport(actor, article, asked)).bytes)
  return { text, report: JSON.parse(text) }
}

describe('the method of a newsroom', () => {
  test('is none at first; each save is a version with one entry, and none goes away', async () => {
    const people = await newNewsroom()
    const { admin } = people
    expect(granted(await readMethod(admin))).toEqual({ version: 0, methods: [] })
    granted(await changeMethod(admin, said('أولًا'), 0))
    granted(await changeMethod(admin, said('ثانيًا'), 1))
    const { version, methods } = granted(await readMethod(admin))
    expect(version).toBe(2)
    expect(methods.map(({ number, text, by }) => [number, text, by.name])).toEqual([
      [2, 'ثانيًا', 'The admin'],
      [1, 'أولًا', 'The admin'],
    ])
    expect(await entriesOf(people)).toBe(2)
  })

  test('stays when a save changes nothing, or when somebody saved before', async () => {
    const people = await newNewsroom()
    const { admin } = people
    const first = granted(await changeMethod(admin, said('أولًا'), 0))
    expect(granted(await changeMethod(admin, said('أولًا'), 1))).toEqual(first)
    expect(problemOf(await changeMethod(admin, said('غيره'), 0))).toEqual({ code: 'stale' })
    const both = await Promise.all([
      changeMethod(admin, said('من هنا'), 1),
      changeMethod(admin, said('ومن هناك'), 1),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await entriesOf(people)).toBe(2)
  })

  test('can be changed or removed by nobody, not even in the database', async () => {
    const people = await newNewsroom()
    granted(await changeMethod(people.admin, said('أولًا'), 0))
    const { id } = people.admin.newsroom
    for (const statement of ["UPDATE method SET text = 'x'", 'DELETE FROM method'])
      await expect(owner.query(`${statement} WHERE newsroom_id = $1`, [id])).rejects.toThrow('never changed')
  })

  test('of one newsroom is not that of another', async () => {
    const [ours, others] = [await newNewsroom(), await newNewsroom()]
    granted(await changeMethod(ours.admin, said('أولًا'), 0))
    expect(granted(await readMethod(others.admin)).methods).toEqual([])
    const claim = await claimThat.isProposed(others)
    expect(claim.proposal).not.toHaveProperty('method')
  })
})

describe('a verdict', () => {
  test('keeps the version that it was put forward under, in its claim, its history and its report', async () => {
    const people = await newNewsroom()
    const { admin, editor, journalist } = people
    const { id, article } = await claimThat.isApproved(people)
    const before = await reportJson(journalist, article)
    expect(before.report.claims[0].proposal).not.toHaveProperty('method')
    expect(before.text).not.toContain('"number": null')

    granted(await changeMethod(admin, said('أولًا'), 0))
    granted(await reopenClaim(editor, id, 'Once more.'))
    const again = granted(await proposeVerdict(journalist, id, verified))
    expect(again.proposal?.method).toBe(1)
    granted(await changeMethod(admin, said('ثانيًا'), 1))
    granted(await approveVerdict(editor, id, null))

    expect(granted(await readClaim(journalist, id)).proposal?.method).toBe(1)
    const { report } = await reportJson(journalist, article)
    expect(report.claims[0].proposal.method).toBe(1)
    expect(report.method).toMatchObject({ number: 2, steps: ['ثانيًا'], others: [{ number: 1 }] })
    expect(await compareWithStored(admin.newsroom.id, article)).toEqual([])
  })

  test('put anew with the same words is another one once the method is another', async () => {
    const people = await newNewsroom()
    const { proposal, id } = await claimThat.isProposed(people)
    if (!proposal) throw new Error('nothing waits')
    expect(granted(await reviseProposal(people.journalist, proposal.id, verified)).proposal?.id).toBe(
      proposal.id,
    )
    granted(await changeMethod(people.admin, said('أولًا'), 0))
    const anew = granted(await reviseProposal(people.journalist, proposal.id, verified))
    expect(anew.proposal).toMatchObject({ method: 1 })
    expect(anew.proposal?.id).not.toBe(proposal.id)
    expect(anew.id).toBe(id)
  })

  test('that comes in with a report is given under the method here, and not under that of the report', async () => {
    const [there, here] = [await newNewsroom(), await newNewsroom()]
    for (const [version, text] of ['أولًا', 'ثانيًا', 'ثالثًا'].entries())
      granted(await changeMethod(there.admin, said(text), version))
    const { article } = await claimThat.isApproved(there)
    const { text, report } = await reportJson(there.journalist, article)
    expect(report.claims[0].proposal.method).toBe(3)

    const bare = granted(await importDocument(here.journalist, { document: text }))
    granted(await changeMethod(here.admin, said('هنا'), 0))
    const own = granted(await importDocument(here.journalist, { document: text }))
    const methods = await owner.query<{ method: number | null }>(
      `SELECT p.method FROM proposal p JOIN claim c ON c.id = p.claim_id
       WHERE c.article_id = ANY($1) ORDER BY p.method NULLS FIRST`,
      [[bare.article.id, own.article.id]],
    )
    expect(methods.rows.map(({ method }) => method)).toEqual([null, 1])
  })
})
