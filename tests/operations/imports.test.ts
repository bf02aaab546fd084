import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { type ImportAnswer, type ImportInput, importInput } from '@/lib/domain/import/import-answer'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Problem } from '@/lib/domain/problem'
import type { Report } from '@/lib/domain/report/report'
import type { Result } from '@/lib/domain/result'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { listArticles } from '@/lib/operations/article/list-articles'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { listClaims } from '@/lib/operations/claim/list-claims'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { importDocument } from '@/lib/operations/import/import-document'
import { previewImport } from '@/lib/operations/import/preview-import'
import { readImport } from '@/lib/operations/import/read-import'
import { readImportProgress } from '@/lib/operations/import/read-import-progress'
import { exportBundle } from '@/lib/operations/report/export-bundle'
import { exportReport } from '@/lib/operations/report/export-report'
import { readBundle } from '@/lib/operations/report/read-bundle'
import { accepts } from '../export/bundle/second-verifier.mjs'
import { contents } from '../support/database'
import { asking, bringIn, done, join, makeNewsroom, markWords } from '../support/newsroom'
import { evidenceFrom, only, unrecordable, verified } from '../support/people'
import { readReport, unpackBundle } from '../support/report'
import { startSigner } from '../support/signer'

const text =
  'The bridge is 94 metres long. It was built in 1921. Nobody died. It is closed. The mayor said so. It cost a lot. ' +
  'Trains cross it. Boats pass below. 😀 The river is deep.'

let signing: Awaited<ReturnType<typeof startSigner>>
let editor: Actor
let journalist: Actor
let theirs: Actor
let article: Article
beforeAll(async () => {
  signing = await startSigner()
})
afterAll(() => signing.stop())

beforeEach(async () => {
  const admin = await makeNewsroom('The first newsroom')
  editor = await join(admin, 'editor', 'Edda Editor')
  journalist = await join(admin, 'journalist', 'Jonas Journalist')
  article = await bringIn(journalist, text)
  theirs = await join(await makeNewsroom('Another newsroom'), 'editor', 'Omar Other')
})

async function exported(actor: Actor, of: Pick<Article, 'id'>, internal = false): Promise<string> {
  const file = await exportReport(actor, of.id, { format: 'json', table: 'claims', internal })
  return Buffer.from(done(file).bytes).toString('utf8')
}

function bring(actor: Actor, document: unknown, more: object = {}) {
  return importDocument(asking(actor), inputOf(document, more))
}

/** All that is told of it before it is over, which nobody else is told. */
async function progressUntil(coming: Promise<unknown>): Promise<{ done: number; of: number }[]> {
  const told: { done: number; of: number }[] = []
  const over = coming.then(() => true)
  while (!(await Promise.race([over, wait(10, false)]))) {
    const { progress } = done(await readImportProgress(theirs, 'a thousand'))
    if (progress) told.push(progress)
    expect(done(await readImportProgress(theirs, 'another'))).toEqual({ progress: null })
    expect(done(await readImportProgress(editor, 'a thousand'))).toEqual({ progress: null })
  }
  expect(done(await readImportProgress(theirs, 'a thousand'))).toEqual({ progress: null })
  return told
}

function preview(actor: Actor, document: unknown, more: object = {}) {
  return previewImport(asking(actor), inputOf(document, more))
}

function inputOf(document: unknown, more: object = {}): ImportInput {
  return importInput.parse({ name: 'report.json', document, ...more })
}

function articleOf({ article: { id } }: ImportAnswer) {
  if (id === null) throw new Error('no article')
  return { id }
}

async function sourced(words: string): Promise<Claim> {
  const claim = await markWords(journalist, article, words)
  const piece = evidenceFrom('supports', { title: `A survey of ${words}`, origin: 'The survey' })
  return done(await attachEvidence(asking(journalist), claim.id, piece)).claim
}

const proposed = async (words: string) =>
  done(
    await proposeVerdict(asking(journalist), (await sourced(words)).id, {
      ...verified,
      checkAgainOn: '2999-12-31',
    }),
  )
const approved = async (words: string) =>
  done(await approveVerdict(asking(editor), (await proposed(words)).id, 'As the survey says'))

/** Claims in every state there is, with evidence that stands, was withdrawn and was restored. */
async function everyState(): Promise<void> {
  await approved('94 metres')
  await proposed('built in 1921')
  done(await returnVerdict(asking(editor), (await proposed('Nobody died')).id, 'Ask the police'))
  done(await reopenClaim(asking(editor), (await approved('closed')).id, 'It was opened'))
  const open = await sourced('mayor said so')
  done(await withdrawEvidence(asking(journalist), only(open.evidence).id, 'Misread'))
  const twice = await sourced('cost a lot')
  const piece = only(twice.evidence).id
  done(await withdrawEvidence(asking(journalist), piece, 'Misread'))
  done(await restoreEvidence(asking(journalist), piece, 'Read right'))
  done(await withdrawClaim(asking(journalist), (await proposed('Trains cross it')).id, 'No claim at all'))
  done(await unmarkClaim(asking(journalist), (await markWords(journalist, article, 'Boats')).id))
  const back = await markWords(journalist, article, 'river is deep')
  done(await withdrawClaim(asking(journalist), back.id, 'Too vague'))
  done(await restoreClaim(asking(journalist), back.id, 'Deep enough'))
}

/** What a report says but for ids, times, people and what only the history has. */
function told(report: Report) {
  const { id: _id, ...about } = report.article
  return {
    language: report.language,
    article: about,
    counts: report.counts,
    claims: report.claims.map(({ id: _claim, createdAt: _at, createdBy: _by, steps: _steps, ...claim }) => ({
      ...claim,
      proposal: claim.proposal && bare(claim.proposal),
      withdrawal: claim.withdrawal && bare(claim.withdrawal),
      evidence: claim.evidence.map(({ source, version: _version, ...piece }) => ({
        ...bare(piece),
        source: bare(source),
        withdrawal: piece.withdrawal && bare(piece.withdrawal),
      })),
    })),
  }
}

function bare<Thing extends object>(thing: Thing) {
  const without = new Set(['id', 'at', 'by', 'createdAt', 'createdBy'])
  return Object.fromEntries(Object.entries(thing).filter(([name]) => !without.has(name)))
}

/** How what was told there stands in a newsroom in which nobody approved anything yet. */
function asBroughtIn({ claims, counts, ...rest }: ReturnType<typeof told>) {
  const states = { approved: 'proposed', returned: 'open', reopened: 'open' } as Record<string, string>
  const here = claims.map((claim, index) => {
    // What waits is in no public file: such a claim comes in open. Mistaken marks are in none either, and leave no gap.
    const waitsUnseen = claim.state === 'proposed' && !claim.proposal
    const state = waitsUnseen ? 'open' : (states[claim.state] ?? claim.state)
    const evidence = claim.evidence.map((piece) => ({ ...piece, restoration: null }))
    const fallen = { verdict: null, decision: null, reopening: null, restoration: null }
    return {
      ...claim,
      ...fallen,
      number: index + 1,
      state,
      evidence,
      proposal: state === 'proposed' ? claim.proposal : null,
    }
  })
  const among = (state: string) => here.filter((claim) => claim.state === state).length
  return {
    ...rest,
    claims: here,
    counts: {
      ...counts,
      ...{ open: among('open'), proposed: among('proposed'), approved: 0, returned: 0, reopened: 0 },
      verdicts: { verified: 0, disputed: 0, 'needs-sources': 0 },
    },
  }
}

async function verifies(actor: Actor, of: Pick<Article, 'id'>): Promise<void> {
  done(await exportBundle(asking(actor), of.id))
  const files = unpackBundle(done(await readBundle(actor, of.id)).bytes)
  await verifyBundle(files, node)
  expect(accepts(files)).toBe(true)
}

function placesIn(problem: Problem): string[] {
  return problem.code === 'bad-file' ? problem.errors.map(({ path, code }) => `${path} ${code}`) : []
}

function problemOf(result: Result<unknown, Problem>): Problem {
  if (result.ok) throw new Error('was not refused')
  return result.problem
}

describe('a report of another newsroom', () => {
  test.each([true, false])(
    'comes in whole: its export is the same but for ids, times, people, and what no editor here approved (internal: %s)',
    async (internal) => {
      await everyState()
      const before = done(await readReport(journalist, article.id, { internal }))
      const answer = done(await bring(theirs, await exported(journalist, article, internal)))
      const after = done(await readReport(theirs, articleOf(answer).id, { internal: true }))
      expect(told(after)).toEqual(asBroughtIn(told(before)))
    },
  )

  test('and its own export comes in the same once more', async () => {
    await everyState()
    const first = done(await bring(theirs, await exported(journalist, article, true)))
    const document = await exported(theirs, articleOf(first), true)
    const second = done(await bring(journalist, document))
    const reports = await Promise.all([
      readReport(theirs, articleOf(first).id, { internal: true }),
      readReport(journalist, articleOf(second).id, { internal: true }),
    ])
    const [one, other] = reports.map((report) => told(done(report)))
    expect(other).toEqual(one)
  })

  test('approves nothing: who brought it in proposes, somebody else decides, and a remark tells who judged it there', async () => {
    await approved('94 metres')
    const answer = done(await bring(theirs, await exported(journalist, article)))
    const claim = only(done(await listClaims(theirs, articleOf(answer).id, { limit: 100 })).items)
    expect(claim).toMatchObject({ state: 'proposed', verdict: null, decision: null })
    expect(claim.proposal).toMatchObject({ verdict: 'verified', by: { id: theirs.id } })
    expect(await approveVerdict(asking(theirs), claim.id, null)).toEqual({
      ok: false,
      problem: { code: 'forbidden', reason: 'own-proposal' },
    })
    const said = only(claim.comments).text
    for (const word of ['The first newsroom', 'Jonas Journalist', 'Edda Editor', 'As the survey says'])
      expect(said).toContain(word)
  })

  test('is a history like any other, with an entry for each step and one for the file; its bundle verifies', async () => {
    await everyState()
    const answer = done(await bring(theirs, await exported(journalist, article, true)))
    const of = articleOf(answer)
    const { items } = done(await listArticleHistory(theirs, of.id, { limit: 100 }))
    const actions = items.map(({ action }) => action)
    expect(actions[0]).toBe('article-added')
    expect(actions.at(-1)).toBe('document-imported')
    expect(actions.filter((action) => action === 'claim-marked')).toHaveLength(answer.creates.claims)
    expect(actions).not.toContain('verdict-approved')
    expect(await compareWithStored(theirs.newsroom.id, of.id)).toEqual([])
    await verifies(theirs, of)
  })

  test('is told beforehand, item by item, and nothing is saved', async () => {
    await everyState()
    const document = await exported(journalist, article, true)
    const before = await contents()
    const seen = done(await preview(theirs, document))
    expect(await contents()).toEqual(before)
    const made = done(await bring(theirs, document))
    expect(made).toEqual({ ...seen, preview: false, article: { ...seen.article, id: made.article.id } })
    expect(seen.creates).toMatchObject({ claims: 9, proposals: 2 })
    expect(seen.notKept).toContain('approvals')
  })

  test('that had texts erased comes in with what is left', async () => {
    const admin = await makeNewsroom()
    const own = await join(admin, 'editor', 'E')
    const piece = await bringIn(admin, text)
    const claim = await markWords(admin, piece, '94 metres')
    done(await attachEvidence(asking(admin), claim.id, evidenceFrom('supports')))
    const judged = done(await proposeVerdict(asking(admin), claim.id, verified))
    done(await approveVerdict(asking(own), claim.id, null))
    done(await eraseText(asking(admin), { subject: 'proposal', id: judged.proposal?.id ?? '', reason: 'x' }))
    const gone = await markWords(admin, piece, 'closed')
    done(await withdrawClaim(asking(admin), gone.id, 'A name'))
    done(await eraseText(asking(admin), { subject: 'withdrawal', id: gone.id, reason: 'x' }))
    const answer = done(await bring(theirs, await exported(admin, piece)))
    const { items } = done(await listClaims(theirs, articleOf(answer).id, { limit: 100 }))
    expect(items.map(({ state }) => state)).toEqual(['open', 'withdrawn'])
    await verifies(theirs, articleOf(answer))
  })

  test('is brought in whole or not at all', async () => {
    await everyState()
    const document = await exported(journalist, article, true)
    const before = await contents()
    await expect(importDocument(unrecordable(theirs), inputOf(document))).rejects.toThrow()
    expect(await contents()).toEqual(before)
  })

  test('is brought in once by one request, however often and however much at once it is sent', async () => {
    await approved('94 metres')
    const input = inputOf(await exported(journalist, article))
    const actor = asking(theirs, 'the-same')
    const tries = await Promise.allSettled([1, 2, 3].map(() => importDocument(actor, input)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { items } = done(await listArticles(theirs, { limit: 100 }))
    expect(items).toHaveLength(1)
    const again = done(await readImport(theirs, only(items).id, input))
    expect(again).toMatchObject({ preview: false, creates: { claims: 1, proposals: 1 }, items: [] })
  })

  test('of a thousand claims comes in as one of few does, and tells meanwhile how far it is', async () => {
    await everyState()
    const report = JSON.parse(await exported(journalist, article, true))
    const sentence = 'The bridge is 94 metres long. '
    const long = sentence.repeat(1000)
    const [first] = report.claims
    report.article.revision = {
      number: 1,
      text: long,
      sha256: createHash('sha256').update(long).digest('hex'),
    }
    report.claims = Array.from({ length: 1000 }, (_, index) => {
      const start = index * sentence.length + 'The bridge is '.length
      return { ...first, number: index + 1, start, end: start + '94 metres'.length, quote: '94 metres' }
    })
    const coming = importDocument(asking(theirs, 'a thousand'), inputOf(report))
    const told = await progressUntil(coming)
    const answer = done(await coming)
    expect(new Set(told.map(({ of }) => of)).size).toBe(1)
    const steps = told.map(({ done: so }) => so)
    expect(steps).toEqual(steps.toSorted((one, other) => one - other))
    expect(new Set(steps).size).toBeGreaterThan(3)
    expect(answer.creates).toEqual({
      claims: 1000,
      evidence: 1000,
      sources: 1,
      proposals: 1000,
      comments: 1000,
    })
    const { items } = done(await listClaims(theirs, articleOf(answer).id, { limit: 1, cursor: '999' }))
    expect(items).toMatchObject([{ number: 1000, state: 'proposed', evidence: [{}], comments: [{}] }])
    expect(await compareWithStored(theirs.newsroom.id, articleOf(answer).id)).toEqual([])
  }, 180_000)

  test('may not be put on an article that is there', async () => {
    const document = await exported(journalist, article)
    expect(problemOf(await bring(journalist, document, { article: article.id }))).toEqual({
      code: 'invalid',
      errors: [{ path: 'article', code: 'invalid' }],
    })
  })
})

describe('a file that is not as it should be', () => {
  let whole: string
  beforeAll(async () => {
    const admin = await makeNewsroom()
    editor = await join(admin, 'editor', 'Edda Editor')
    journalist = await join(admin, 'journalist', 'Jonas Journalist')
    article = await bringIn(journalist, text)
    await everyState()
    whole = await exported(journalist, article, true)
  })

  /** The export of an article with claims in every state, with one value put in. */
  const mended = (path: string, value: unknown): object => {
    const report = JSON.parse(whole)
    const way = path.split('.')
    const last = way.pop() ?? ''
    way.reduce((part, name) => part[name], report)[last] = value
    return report
  }

  test.each([
    ['a quote that is not at its range', 'claims.1.quote', 'Other words', 'claims.1.quote other-words'],
    ['a range outside the text', 'claims.0.end', 1_000_000, 'claims.0.end outside-text'],
    ['a range that ends before it begins', 'claims.0.end', 0, 'claims.0.end outside-text'],
    ['a negative place', 'claims.0.start', -1, 'claims.0.start required'],
    ['a place between two units', 'claims.0.start', 0.5, 'claims.0.start invalid'],
    ['another text', 'article.revision.text', 'Another text.', 'claims.0.end outside-text'],
    [
      'the SHA-256 of another text',
      'article.revision.sha256',
      'a'.repeat(64),
      'article.revision.sha256 other-hash',
    ],
    ['a claim of another revision', 'claims.0.revision', 2, 'claims.0.revision revision-is-not-current'],
    [
      'an address that is none',
      'claims.0.evidence.0.source.url',
      'javascript:alert(1)',
      'claims.0.evidence.0.source.url not-a-url',
    ],
    ['a NUL in a quote', 'claims.0.evidence.0.quote', 'a\0b', 'claims.0.evidence.0.quote contains-nul'],
    [
      'half a character',
      'claims.0.proposal.rationale',
      'a\ud800',
      'claims.0.proposal.rationale contains-lone-surrogate',
    ],
    ['no title', 'article.title', '  ', 'article.title required'],
    ['an unknown state', 'claims.0.state', 'checked', 'claims.0.state invalid'],
    ['a language that is none', 'article.language', 'x', 'article.language not-a-language'],
    ['a later version', 'version', 3, 'version invalid'],
    ['no claims', 'claims', undefined, 'claims required'],
    ['claims that are no list', 'claims', { length: 5 }, 'claims invalid'],
    ['very many claims', 'claims', Array(5001).fill(null), 'claims too-long'],
  ])('is refused with the place: %s', async (_name, path, value, place) => {
    const report = mended(path, value)
    const before = await contents()
    const problem = problemOf(await bring(theirs, report))
    expect(problem).toMatchObject({ code: 'bad-file', file: 'report.json' })
    expect(placesIn(problem)).toContain(place)
    expect(await contents()).toEqual(before)
  })

  test('has its first twenty errors named, and the others counted', async () => {
    const claim = { number: 1, revision: 1, start: -1 }
    const problem = problemOf(await bring(theirs, mended('claims', Array(100).fill(claim))))
    expect(placesIn(problem)).toHaveLength(20)
    expect(problem).toMatchObject({ code: 'bad-file', more: expect.any(Number) })
  })

  test('that is no JSON is told by line', async () => {
    expect(problemOf(await bring(theirs, '{\n  "format": "isnad-report",\n  oops\n}'))).toEqual({
      code: 'bad-file',
      file: 'report.json',
      errors: [{ path: '', code: 'not-json', detail: { line: 3, column: 3 } }],
    })
  })

  test.each([
    ['nested a million times', '['.repeat(1_000_000), 'too-deep'],
    ['of nothing that is known', '{"@type": "Recipe"}', 'unknown-format'],
    ['of another product', '[]', 'unknown-format'],
    ['a text', '"isnad-report"', 'unknown-format'],
    ['empty', '', 'not-json'],
  ])('%s is refused', async (_name, document, code) => {
    expect(problemOf(await bring(theirs, document))).toMatchObject({ code: 'bad-file', errors: [{ code }] })
  })

  test('does no more than its format says, whatever else is in it', async () => {
    const report = JSON.parse(JSON.stringify(mended('newsroom.id', journalist.newsroom.id)))
    report.claims = report.claims.slice(0, 1)
    Object.assign(report.claims[0], {
      newsroomId: journalist.newsroom.id,
      createdBy: { id: editor.id, name: 'X' },
    })
    const document = JSON.stringify(report).replace(
      '{',
      '{"__proto__": {"internal": true}, "constructor": 1, ',
    )
    const answer = done(await bring(theirs, document))
    const claim = only(done(await listClaims(theirs, articleOf(answer).id, { limit: 100 })).items)
    expect(claim.createdBy.id).toBe(theirs.id)
    expect(claim.id).not.toBe(report.claims[0].id)
    expect(only(claim.evidence).source.id).not.toBe(report.claims[0].evidence[0].source.id)
    expect({}).not.toHaveProperty('internal')
  })
})

describe('annotations and ClaimReviews', () => {
  const annotation = (exact: string) => ({
    type: 'Annotation',
    target: { selector: { type: 'TextQuoteSelector', exact } },
  })
  const review = {
    '@type': 'ClaimReview',
    claimReviewed: 'Nobody died',
    reviewRating: { alternateName: 'False' },
  }

  test('go on the article that is named, behind the claims that are there', async () => {
    await markWords(journalist, article, '94 metres')
    const document = [annotation('built in 1921'), annotation('94 metres'), annotation('nowhere at all said')]
    const seen = done(await preview(journalist, document, { article: article.id }))
    const made = done(await bring(journalist, document, { article: article.id }))
    expect(made).toEqual({ ...seen, preview: false })
    expect(made.items.map(({ outcome, number }) => [outcome, number])).toEqual([
      ['exact', 2],
      ['known', null],
      ['lost', null],
    ])
    done(await bring(journalist, review, { article: article.id }))
    const { items } = done(await listClaims(journalist, article.id, { limit: 100 }))
    expect(items.map(({ number, quote }) => `${number} ${quote}`)).toEqual([
      '1 94 metres',
      '2 built in 1921',
      '3 Nobody died',
    ])
    expect(await compareWithStored(journalist.newsroom.id, article.id)).toEqual([])
    await verifies(journalist, article)
  })

  test('brought in once more change nothing', async () => {
    done(await bring(journalist, [annotation('built in 1921')], { article: article.id }))
    const before = await contents()
    const again = done(await bring(journalist, [annotation('built in 1921')], { article: article.id }))
    expect(again.creates.claims).toBe(0)
    expect(await contents()).toEqual(before)
  })

  test('come with the text that they are about', async () => {
    const newArticle = { title: 'A bridge', text, language: 'en' }
    const made = done(await bring(journalist, review, { newArticle }))
    expect(made.article).toMatchObject({ title: 'A bridge', isNew: true })
    expect(done(await listClaims(journalist, articleOf(made).id, { limit: 100 })).items).toHaveLength(1)
  })

  test('need one of the two', async () => {
    expect(problemOf(await bring(journalist, review))).toMatchObject({
      errors: [{ path: 'article', code: 'required' }],
    })
    const newArticle = { title: 'A bridge', text, language: 'en' }
    expect(problemOf(await bring(journalist, review, { article: article.id, newArticle }))).toMatchObject({
      errors: [{ path: 'newArticle', code: 'invalid' }],
    })
  })

  test('go on nothing of another newsroom', async () => {
    expect(problemOf(await bring(theirs, review, { article: article.id }))).toEqual({ code: 'not-found' })
  })

  test('brought in by two at once are numbered one after the other', async () => {
    const ways = [[annotation('94 metres')], [annotation('built in 1921')], [annotation('Nobody died')]]
    await Promise.all(ways.map((document) => bring(journalist, document, { article: article.id }).then(done)))
    const { items } = done(await listClaims(journalist, article.id, { limit: 100 }))
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3])
    await verifies(journalist, article)
  })
})
