import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'
import { listArticles } from '@/lib/operations/article/list-articles'
import { readArticle } from '@/lib/operations/article/read-article'
import { restoreArticle } from '@/lib/operations/article/restore-article'
import { withdrawArticle } from '@/lib/operations/article/withdraw-article'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { readArticleAt } from '@/lib/operations/history/read-article-at'
import { importDocument } from '@/lib/operations/import/import-document'
import { listInbox } from '@/lib/operations/inbox/list-inbox'
import { addPublication } from '@/lib/operations/publication/add-publication'
import { listPublications } from '@/lib/operations/publication/list-publications'
import { shareDraft } from '@/lib/operations/publication/share-draft'
import { exportBundle } from '@/lib/operations/report/export-bundle'
import { exportReport } from '@/lib/operations/report/export-report'
import { readBundle } from '@/lib/operations/report/read-bundle'
import { findAnything } from '@/lib/operations/search/find-anything'
import { accepts } from '../export/bundle/second-verifier.mjs'
import { granted, problemOf } from '../support/claims'
import { isFreeWhile } from '../support/free-while'
import {
  evidenceFrom,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  type People,
  verified,
} from '../support/people'
import { unpackBundle } from '../support/report'
import { startSigner } from '../support/signer'

let people: People
let signing: Awaited<ReturnType<typeof startSigner>>
beforeAll(async () => {
  people = await newNewsroom()
  signing = await startSigner()
})
afterAll(() => signing.stop())

const reason = 'The outlet took it offline: it was a hoax.'
const out = { code: 'article-withdrawn' }

type Kind = 'open' | 'proposed' | 'approved' | 'returned' | 'withdrawn' | 'mistaken'

/** An article with a claim in each state. */
async function articleOfAll(): Promise<{ article: Article; claims: Record<Kind, Claim> }> {
  const { journalist, editor } = people
  const article = await newArticle(journalist)
  const mark = async (words: string) => {
    const { id } = await newClaim(journalist, article, words)
    return granted(await attachEvidence(journalist, id, evidenceFrom('supports'))).claim
  }
  const open = await mark('On Monday')
  const proposed = granted(await proposeVerdict(journalist, (await mark('the mayor')).id, verified))
  const judged = granted(await proposeVerdict(journalist, (await mark('resigned')).id, verified))
  const approved = granted(await approveVerdict(editor, judged.id, null))
  const put = granted(await proposeVerdict(journalist, (await mark('eleven years')).id, needsSources))
  const returned = granted(await returnVerdict(editor, put.id, 'Who?'))
  const withdrawn = granted(await withdrawClaim(editor, (await mark('The council')).id, 'Said twice.'))
  const mistaken = granted(await unmarkClaim(journalist, (await newClaim(journalist, article, 'meets')).id))
  return { article, claims: { open, proposed, approved, returned, withdrawn, mistaken } }
}

async function statesOf(claims: Record<Kind, Claim>): Promise<Record<string, string>> {
  const entries = Object.entries(claims).map(async ([name, { id }]) => [
    name,
    granted(await readClaim(people.reader, id)).state,
  ])
  return Object.fromEntries(await Promise.all(entries))
}

test('an article is withdrawn with its claims, and comes back with those that left with it', async () => {
  const { article, claims } = await articleOfAll()
  const withdrawn = granted(await withdrawArticle(people.editor, article.id, reason))
  expect(withdrawn).toMatchObject({
    withdrawal: { reason, by: { id: people.editor.id, name: people.editor.name } },
    counts: { total: 0, withdrawn: 6 },
    version: 2,
  })
  expect(new Set(Object.values(await statesOf(claims)))).toEqual(new Set(['withdrawn']))
  expect(granted(await readClaim(people.reader, claims.approved.id))).toMatchObject({
    ...{ verdict: null, withdrawal: { code: 'article-withdrawn', reason: null } },
    evidence: [{ withdrawal: null }],
  })
  expect(await compareWithStored(people.editor.newsroom.id, article.id)).toEqual([])

  granted(await restoreArticle(people.admin, article.id, 'It was real.'))
  expect(await statesOf(claims)).toEqual({
    ...{ open: 'open', proposed: 'proposed', approved: 'reopened', returned: 'returned' },
    ...{ withdrawn: 'withdrawn', mistaken: 'withdrawn' },
  })
  expect(granted(await readArticle(people.reader, article.id))).toMatchObject({
    ...{ withdrawal: null, restoration: { reason: 'It was real.' }, version: 3 },
    counts: { total: 4, withdrawn: 2, reopened: 1 },
  })
  expect(await compareWithStored(people.editor.newsroom.id, article.id)).toEqual([])
})

test('each claim tells of it in its history, and every moment can be read', async () => {
  const { article, claims } = await articleOfAll()
  granted(await withdrawArticle(people.journalist, article.id, reason))
  const { items } = granted(await listClaimHistory(people.reader, claims.open.id, { limit: 100 }))
  expect(items.at(-1)).toMatchObject({ action: 'article-withdrawn', after: { withdrawal: { reason } } })
  const n = items.at(-1)?.n ?? 0
  const then = granted(await readArticleAt(people.reader, article.id, n))
  expect(then.article).toMatchObject({ withdrawal: { reason } })
  expect(new Set(then.claims.map(({ state }) => state))).toEqual(new Set(['withdrawn']))
  const before = granted(await readArticleAt(people.reader, article.id, n - 1))
  expect(before.article).toMatchObject({ withdrawal: null })
  expect(before.claims).toMatchObject([{ state: 'open' }, {}, { verdict: 'verified' }, {}, {}, {}])
})

test('it stands in the list as such, is nobody’s work any more, and those whose work it was are told', async () => {
  const desk = await newNewsroom()
  const { journalist, editor, admin } = desk
  const article = await newArticle(journalist)
  const { id } = await newClaim(journalist, article)
  granted(await proposeVerdict(journalist, id, needsSources))
  const late = '2026-01-01T00:00:00.000Z'
  granted(await changeArticle(journalist, article.id, { assignee: admin.id, dueAt: late }, 1))
  granted(await withdrawArticle(editor, article.id, reason))

  const listed = async (query: object) =>
    granted(await listArticles(editor, { limit: 50, ...query })).items.length
  expect(
    await Promise.all([
      listed({ state: 'withdrawn' }),
      listed({ state: 'waiting' }),
      listed({ due: 'late' }),
    ]),
  ).toEqual([1, 0, 0])
  expect(granted(await readQueue(editor)).toDecide).toEqual([])
  for (const one of [journalist, admin]) {
    const { items } = granted(await listInbox(one, { limit: 50 }))
    expect(items[0]).toMatchObject({ kind: 'withdrawn', claim: null, by: { id: editor.id } })
  }
  expect(granted(await listInbox(editor, { limit: 50 })).items).toEqual([])
})

test('it is found as one that was withdrawn', async () => {
  const article = await newArticle(people.journalist, undefined, 'An unlikely zeppelin')
  const found = async () =>
    granted(await findAnything(people.reader, { q: 'zeppelin', kind: 'article', limit: 10 })).items
  expect(await found()).toMatchObject([{ id: article.id, withdrawn: false }])
  granted(await withdrawArticle(people.editor, article.id, reason))
  expect(await found()).toMatchObject([{ id: article.id, withdrawn: true }])
})

test('nothing in it changes while it is out, but whether it is put away', async () => {
  const { article, claims } = await articleOfAll()
  const { journalist, editor } = people
  const { version } = granted(await withdrawArticle(journalist, article.id, reason))
  const details = { kind: 'other', claimant: null, claimDate: null, central: false, figure: null } as const
  const marking = { revision: 1, start: 0, end: 9, calculation: null, ...details }
  const target = { selector: { type: 'TextQuoteSelector', exact: 'Friday' } }
  const document = { article: article.id, document: JSON.stringify({ type: 'Annotation', target }) }
  const refused = [
    markClaim(journalist, article.id, marking),
    addRevision(journalist, article.id, { text: 'Another text.', note: null }, version),
    dismissSentence(journalist, article.id, { revision: 1, start: 0 }),
    changeArticle(editor, article.id, { title: 'The mayors' }, version),
    changeArticle(editor, article.id, { assignee: journalist.id, archived: true }, version),
    importDocument(journalist, document),
    shareDraft(editor, article.id, { days: 1 }, 'a secret'),
    restoreClaim(editor, claims.withdrawn.id, 'It is not.'),
    restoreClaim(editor, claims.open.id, 'It is not.'),
    withdrawArticle(editor, article.id, 'Once more.'),
  ]
  expect((await Promise.all(refused)).map((result) => (result.ok ? null : result.problem))).toEqual(
    refused.map(() => out),
  )
  for (const { id } of [claims.open, claims.approved]) {
    expect(problemOf(await attachEvidence(journalist, id, evidenceFrom('supports')))).toMatchObject({
      code: 'wrong-state',
    })
    expect(problemOf(await proposeVerdict(journalist, id, needsSources))).toMatchObject({
      code: 'wrong-state',
    })
  }
  granted(await changeArticle(editor, article.id, { archived: true }, version))
})

test('who saw another version is told', async () => {
  const article = await newArticle(people.journalist)
  granted(await changeArticle(people.editor, article.id, { title: 'The mayors' }, 1))
  expect(problemOf(await withdrawArticle(people.editor, article.id, reason, 1))).toEqual({ code: 'stale' })
  granted(await withdrawArticle(people.editor, article.id, reason, 2))
})

describe('in the very moment', () => {
  test('a claim that is marked leaves with it, or is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const article = await newArticle(people.journalist)
      const mark = (words: string) => newClaim(people.journalist, article, words).catch(() => null)
      await Promise.all([
        mark('On Monday'),
        withdrawArticle(people.editor, article.id, reason),
        mark('the mayor'),
      ])
      const { counts, withdrawal } = granted(await readArticle(people.reader, article.id))
      expect([counts.total, withdrawal?.reason]).toEqual([0, reason])
      expect(await compareWithStored(people.editor.newsroom.id, article.id)).toEqual([])
    }
  })

  test('a claim that is changed keeps the change, and leaves all the same', async () => {
    for (let round = 0; round < 5; round += 1) {
      const article = await newArticle(people.journalist)
      const claim = await newClaim(people.journalist, article)
      const [, changed] = await Promise.all([
        withdrawArticle(people.editor, article.id, reason).then(granted),
        changeClaim(people.journalist, claim.id, { kind: 'figure' }, 1),
      ])
      const after = granted(await readClaim(people.reader, claim.id))
      expect([after.state, after.kind]).toEqual(['withdrawn', changed.ok ? 'figure' : 'event'])
    }
  })

  test('it may be named, as a notice names it that is written with a step on a claim', async () => {
    const article = await newArticle(people.journalist)
    const claim = await newClaim(people.journalist, article)
    const [held, free] = [
      `claim WHERE id = '${claim.id}' FOR UPDATE`,
      `article WHERE id = '${article.id}' FOR KEY SHARE`,
    ]
    const leave = () => withdrawArticle(people.editor, article.id, reason)
    expect(await isFreeWhile(held, leave, free)).toBe(true)
  })
})

describe('reports', () => {
  const publication = { finding: 'The mayor resigned.', reason: null, told: null }

  test('that were published stay, and no other goes out', async () => {
    const article = await newArticle(people.journalist)
    granted(await addPublication(people.editor, article.id, publication))
    granted(await withdrawArticle(people.journalist, article.id, reason))
    const anew = { ...publication, reason: 'Why not.' }
    expect(problemOf(await addPublication(people.editor, article.id, anew))).toEqual({
      ...{ code: 'not-publishable', because: 'article-withdrawn', claims: [] },
    })
    expect(granted(await listPublications(people.reader, article.id)).items).toMatchObject([
      { number: 1, withdrawal: null },
    ])
  })

  test('say that it is out of the check, and why', async () => {
    const { article } = await articleOfAll()
    granted(await withdrawArticle(people.journalist, article.id, reason))
    const asked = { format: 'html', table: 'claims', standard: 'a-3a', internal: false } as const
    const html = Buffer.from(granted(await exportReport(people.reader, article.id, asked)).bytes).toString()
    expect(html).toContain(reason)
    expect(html).toContain('Withdrawn together with the article.')
  })

  test.each(['out of the check', 'back in it', 'whose reason was erased'])(
    'of an article %s are proved by a bundle',
    async (where) => {
      const { article } = await articleOfAll()
      granted(await withdrawArticle(people.journalist, article.id, reason))
      if (where === 'back in it') granted(await restoreArticle(people.editor, article.id, 'It was real.'))
      if (where === 'whose reason was erased')
        granted(
          await eraseText(people.admin, {
            subject: 'article-withdrawal',
            id: article.id,
            reason: 'Asked for',
          }),
        )
      granted(await exportBundle(people.editor, article.id))
      const files = unpackBundle(granted(await readBundle(people.editor, article.id)).bytes)
      expect((await verifyBundle(files, node)).length).toBeGreaterThan(5)
      expect(accepts(files)).toBe(true)
    },
  )
})
