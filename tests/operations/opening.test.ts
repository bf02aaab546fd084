import { beforeAll, describe, expect, test } from 'vitest'
import { countClaims } from '@/lib/domain/article/count-claims'
import { unpackCoverage } from '@/lib/domain/article/packed-coverage'
import type { Claim } from '@/lib/domain/claim/claim'
import { listArticles } from '@/lib/operations/article/list-articles'
import { openWorkspace } from '@/lib/operations/article/open-workspace'
import { readArticle } from '@/lib/operations/article/read-article'
import { readCoverage } from '@/lib/operations/article/read-coverage'
import { listQueueLines } from '@/lib/operations/claim/list-queue-lines'
import { openQueue } from '@/lib/operations/claim/open-queue'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { openHistory } from '@/lib/operations/history/open-history'
import { granted } from '../support/claims'
import { claimThat, needsSources, newArticle, newClaim, newNewsroom, type People } from '../support/people'

const page = { limit: 50, cursor: undefined }

let people: People
let approved: Claim
let proposed: Claim
beforeAll(async () => {
  people = await newNewsroom()
  approved = await claimThat.isApproved(people)
  proposed = await claimThat.isProposed(people)
}, 60_000)

describe('what a page begins with', () => {
  test('counts of an article are those of its claims, one by one and in the list', async () => {
    await newClaim(
      people.journalist,
      granted(await readArticle(people.reader, approved.article)),
      'The council',
    )
    const { article, whole } = granted(await openWorkspace(people.reader, approved.article, null))
    expect(article.counts).toEqual(countClaims(whole))
    expect(article.counts).toMatchObject({ total: 2, open: 1, approved: 1, verdicts: { verified: 1 } })
    const { items } = granted(await listArticles(people.reader, page))
    expect(items.find(({ id }) => id === article.id)?.counts).toEqual(article.counts)
  })

  test('the coverage of a workspace is that of its article', async () => {
    const { coverage } = granted(await openWorkspace(people.reader, approved.article, null))
    expect(unpackCoverage(coverage)).toEqual(granted(await readCoverage(people.reader, approved.article)))
    expect(coverage.settled).toBeGreaterThan(0)
  })

  test('the history of a claim is found by its number', async () => {
    const { article, page: entries } = granted(
      await openHistory(people.reader, approved.article, approved.number, page),
    )
    expect(article.id).toBe(approved.article)
    expect(entries.items.length).toBeGreaterThan(3)
    expect(new Set(entries.items.map(({ claim }) => claim?.id))).toEqual(new Set([approved.id]))
    expect(await openHistory(people.reader, approved.article, 99, page)).toMatchObject({ ok: false })
  })
})

describe('the queue', () => {
  test('has of each kind what is theirs to do, oldest first', async () => {
    const article = await newArticle(people.journalist)
    const first = await newClaim(people.journalist, article, 'Monday')
    const second = await newClaim(people.editor, article, 'Friday')
    const { toDecide, cameBack, toCheck } = granted(await readQueue(people.editor))
    expect(toDecide.map(({ claim }) => claim.id)).toEqual([proposed.id])
    expect(cameBack).toEqual([])
    const waiting = toCheck.map(({ claim }) => claim.id).filter((id) => id === first.id || id === second.id)
    expect(waiting).toEqual([first.id, second.id])
    const times = toCheck.map(({ claim }) => claim.createdAt)
    expect(times).toEqual(times.toSorted())
  })

  test('shows whoever only checks nothing to decide', async () => {
    expect(granted(await readQueue(people.journalist)).toDecide).toEqual([])
  })
})

describe('the lines of the queue', () => {
  const idsFor = async (actor: People['editor']) =>
    granted(await listQueueLines(actor)).items.map(({ claim }) => claim.id)

  test('are those of the proposals that this editor may decide, and nobody else’s', async () => {
    const own = granted(
      await proposeVerdict(people.editor, (await claimThat.isOpen(people)).id, needsSources),
    )
    expect(await idsFor(people.editor)).toEqual([proposed.id])
    expect(new Set(await idsFor(people.admin))).toEqual(new Set([proposed.id, own.id]))
    expect(await idsFor(people.journalist)).toEqual([])
    expect(await idsFor(people.reader)).toEqual([])
    expect(await idsFor((await newNewsroom()).editor)).toEqual([])
    const { toDecide } = granted(await openQueue(people.admin))
    expect(toDecide).toEqual(granted(await listQueueLines(people.admin)).items)
  })

  test('say what changed since the last return, and by whom it was', async () => {
    const { id } = await claimThat.isProposed(people)
    granted(await returnVerdict(people.admin, id, 'Name the source.'))
    granted(await proposeVerdict(people.journalist, id, needsSources))
    granted(await returnVerdict(people.admin, id, 'Once more.'))
    expect(await idsFor(people.editor)).not.toContain(id)
    granted(await proposeVerdict(people.journalist, id, { ...needsSources, rationale: 'There is none.' }))
    const line = granted(await listQueueLines(people.editor)).items.find(({ claim }) => claim.id === id)
    expect(line?.returned).toMatchObject({ by: { id: people.admin.id }, changed: ['rationale'] })
    const other = granted(await listQueueLines(people.editor)).items.find(({ claim }) => claim.id !== id)
    expect(other?.returned).toBeNull()
  })
})
