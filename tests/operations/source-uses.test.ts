import { beforeAll, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import type { SourceId } from '@/lib/domain/ids'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { listSourceUses } from '@/lib/operations/claim/list-source-uses'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { granted, problemOf } from '../support/claims'
import { claimThat, evidenceFrom, newNewsroom, only, type People } from '../support/people'

let people: People
let first: Claim
let source: SourceId
beforeAll(async () => {
  people = await newNewsroom()
  first = await claimThat.hasEvidence(people)
  source = only(first.evidence).source.id
}, 60_000)

const uses = async (limit = 10, cursor?: string) =>
  granted(await listSourceUses(people.reader, source, { limit, cursor }))

test('a source shows the claims that use it, the last first, with what became of the evidence', async () => {
  const other = await claimThat.isOpen(people)
  const attached = granted(
    await attachEvidence(people.journalist, other.id, {
      ...evidenceFrom('contradicts'),
      source: { id: source },
    }),
  )
  const told = (claim: Claim, evidence: object) => ({
    evidence,
    claim: { id: claim.id, number: 1, quote: claim.quote, state: 'open', verdict: null },
    article: { id: claim.article, title: 'The mayor', language: 'en' },
  })
  const piece = only(first.evidence)
  const ofFirst = told(first, { id: piece.id, stance: 'supports', withdrawn: false })
  const ofOther = { id: attached.id, stance: 'contradicts', withdrawn: false }
  expect(await uses()).toEqual({ items: [told(other, ofOther), ofFirst], nextCursor: null })

  granted(await withdrawEvidence(people.journalist, attached.id, 'It is another book.'))
  expect((await uses()).items[0]).toEqual(told(other, { ...ofOther, withdrawn: true }))

  const page = await uses(1)
  expect(page.items).toHaveLength(1)
  expect((await uses(1, page.nextCursor ?? '')).items).toEqual([ofFirst])
})

test('a source of another newsroom does not exist', async () => {
  const { reader } = await newNewsroom()
  expect(problemOf(await listSourceUses(reader, source, { limit: 10 }))).toEqual({ code: 'not-found' })
})
