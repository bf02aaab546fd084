import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findPublicationFile, keepPublicationFile } from '@/lib/data/publication-record'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { evidenceInput } from '@/lib/domain/claim/evidence'
import { proposalInput } from '@/lib/domain/claim/proposal'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { publicationInput } from '@/lib/domain/publication/publication'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { addPublication } from '@/lib/operations/publication/add-publication'
import { drawPublished } from '@/lib/operations/publication/draw-published'
import { listFeed } from '@/lib/operations/publication/list-feed'
import { listPublications } from '@/lib/operations/publication/list-publications'
import { readPublished } from '@/lib/operations/publication/read-published'
import { readPublishedFile } from '@/lib/operations/publication/read-published-file'
import { withdrawPublication } from '@/lib/operations/publication/withdraw-publication'
import { exportReport } from '@/lib/operations/report/export-report'
import { readReportPage } from '@/lib/operations/report/read-report-page'
import { sha256Of } from '@/lib/sha256'
import { Press } from '@/processes/renderer/press'
import { accepts } from '../export/bundle/second-verifier.mjs'
import { refusalOf } from '../support/database'
import { asking, bringIn, done, join, makeNewsroom, markWords } from '../support/newsroom'
import { startRenderer } from '../support/renderer'
import { unpackBundle } from '../support/report'
import { startSigner } from '../support/signer'

let signing: Awaited<ReturnType<typeof startSigner>>
let rendering: Awaited<ReturnType<typeof startRenderer>>
beforeAll(async () => {
  signing = await startSigner()
  rendering = await startRenderer()
})
afterAll(() => Promise.all([signing.stop(), rendering.stop()]))

const text = 'The bridge is 94 metres long. It was built in 1921. Nobody died. It is closed.'
let admin: Actor
let editor: Actor
let journalist: Actor
let article: Article

beforeEach(async () => {
  admin = await makeNewsroom()
  editor = await join(admin, 'editor', 'Edda Editor')
  journalist = await join(admin, 'journalist', 'Jonas Journalist')
  article = await bringIn(journalist, text)
})

async function proposed(words: string, rationale = `Because of ${words}`): Promise<Claim> {
  const claim = await markWords(journalist, article, words)
  const evidence = { stance: 'supports', source: { title: 'A survey' }, quote: `It says ${words}` }
  done(await attachEvidence(asking(journalist), claim.id, evidenceInput.parse(evidence)))
  return propose(claim, rationale)
}

async function propose(claim: Claim, rationale: string): Promise<Claim> {
  const proposal = { verdict: 'verified', rationale, reasons: [], exception: null }
  return done(await proposeVerdict(asking(journalist), claim.id, proposalInput.parse(proposal)))
}

async function approved(words: string): Promise<Claim> {
  const claim = await proposed(words)
  return done(await approveVerdict(asking(editor), claim.id, null))
}

function publish(actor: Actor, said: object = {}) {
  const input = publicationInput.parse({ finding: 'The bridge is as long as it was said to be.', ...said })
  return addPublication(asking(actor), article.id, input)
}

async function bytesOf(slug: string, name: string): Promise<Buffer> {
  const published = await readPublished(slug, null)
  const file = published && (await readPublishedFile(published.asked, name))
  return Buffer.from(file?.bytes ?? [])
}

async function fileOf(slug: string, name: string, number: number | null = null): Promise<string> {
  const published = await readPublished(slug, number)
  const file = published && (await readPublishedFile(published.asked, name))
  return new TextDecoder().decode(file?.bytes)
}

describe('a report goes out', () => {
  test('with a number, an address, a signed checkpoint and its files, and the bundle verifies', async () => {
    await approved('94 metres')
    await markWords(journalist, article, 'Nobody died')
    const published = done(await publish(editor))
    expect(published).toMatchObject({ number: 1, kind: 'first', reason: null, changes: [], withdrawal: null })
    expect(published.checkpoint).toContain('\n')
    expect(published.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['report.json', 'report.csv', 'evidence.csv', 'report.jsonld', 'report.zip'],
        ...['report.pdf', 'report.docx'],
      ]),
    )
    expect(published.files.every(({ sha256, pending }) => sha256 !== null && !pending)).toBe(true)

    const shown = await readPublished(published.slug, null)
    const zip = shown && (await readPublishedFile(shown.asked, 'report.zip'))
    const files = unpackBundle(zip?.bytes ?? new Uint8Array())
    await expect(verifyBundle(files, node)).resolves.toBeTruthy()
    expect(accepts(files)).toBe(true)
  })

  test('once for one request that is repeated, and as one entry that names every file', async () => {
    const published = done(await publish(editor))
    const { items } = done(await listArticleHistory(editor, article.id, { limit: 100 }))
    const entry = items.at(-1)
    expect(entry).toMatchObject({ action: 'report-published', claim: null })
    expect(entry?.after).toMatchObject({
      files: { 'report.json': published.files.find(({ name }) => name === 'report.json')?.sha256 },
      publication: { number: 1, slug: published.slug, pages: { 'page.en.html': expect.any(String) } },
    })
    for (const name of ['report.pdf', 'report.docx']) {
      const bytes = await bytesOf(published.slug, name)
      expect(entry?.after).toMatchObject({ publication: { pages: { [name]: sha256Of(bytes) } } })
      expect(bytes.toString('latin1', 0, 4)).toBe(name === 'report.pdf' ? '%PDF' : 'PK\u0003\u0004')
    }
  })

  test('as it was read, or not at all; what no report tells of is in nobody’s way', async () => {
    const bridge = await approved('94 metres')
    const { entries: seen } = done(await readReportPage(editor, article.id))
    done(await addComment(asking(journalist), bridge.id, 'Between us'))
    done(await changeClaim(asking(editor), bridge.id, { assignee: journalist.id }, bridge.version))
    const died = await markWords(journalist, article, 'Nobody died')
    expect(await publish(editor, { seen })).toEqual({
      ok: false,
      problem: { code: 'not-publishable', because: 'changed-since-read', claims: [died.number] },
    })
    expect(done(await listPublications(editor, article.id)).items).toEqual([])
    const read = done(await readReportPage(editor, article.id)).entries
    done(await addComment(asking(journalist), bridge.id, 'Between us once more'))
    expect(done(await publish(editor, { seen: read }))).toMatchObject({ number: 1 })
    expect(done(await publish(editor, { seen: read, reason: 'A typing error' }))).toMatchObject({ number: 2 })
    // To somebody else the next report is another one than they read.
    expect(await publish(admin, { seen: read, reason: 'Again' })).toMatchObject({
      problem: { because: 'changed-since-read', claims: [] },
    })
    expect(await publish(editor, { seen: 1000, reason: 'Again' })).toMatchObject({
      problem: { because: 'changed-since-read' },
    })
  })

  test('without its PDF where the renderer does not answer, and with the same one once it does', async () => {
    await approved('94 metres')
    await rendering.unlisten()
    const published = done(await publish(editor))
    expect(published.files.find(({ name }) => name === 'report.pdf')).toEqual({
      ...{ name: 'report.pdf', type: 'application/pdf', sha256: null, pending: true },
      address: `/r/${published.slug}/1/report.pdf`,
    })
    await rendering.listen()
    await rendering.makeAll()
    const bytes = await bytesOf(published.slug, 'report.pdf')
    expect(bytes.toString('latin1', 0, 4)).toBe('%PDF')
    const { items } = done(await listPublications(editor, article.id))
    expect(items[0]?.files.find(({ name }) => name === 'report.pdf')?.sha256).toBe(sha256Of(bytes))
    expect(bytes.includes('/EmbeddedFile')).toBe(true)
  })

  test('without its PDF where making it ends the process, and is the same report afterwards', async () => {
    await rendering.unlisten()
    const press = new Press(60_000, path.join(import.meta.dirname, '../support/dying-press.mjs'))
    const dying = await startRenderer((source) => press.set(source))
    const published = done(await publish(editor))
    await dying.stop()
    press.close()
    expect(published.files.find(({ name }) => name === 'report.pdf')).toMatchObject({ pending: true })
    expect(await readPublished(published.slug, null)).not.toBeNull()
    await rendering.listen()
    expect((await bytesOf(published.slug, 'report.pdf')).toString('latin1', 0, 4)).toBe('%PDF')
  })

  test('and a draft of it is the same PDF as long as nothing changes', async () => {
    await approved('94 metres')
    const asked = { format: 'pdf', table: 'claims', standard: 'a-3a', internal: false } as const
    const draft = async () => Buffer.from(done(await exportReport(editor, article.id, asked)).bytes)
    const first = await draft()
    expect(first.equals(await draft())).toBe(true)
    await markWords(journalist, article, 'Nobody died')
    expect(first.equals(await draft())).toBe(false)
  })

  test('by an editor alone', async () => {
    expect(await publish(journalist)).toEqual({
      ok: false,
      problem: { code: 'forbidden', reason: 'needs-editor' },
    })
  })

  test('not while a claim is reopened, nor while a verdict on a central claim waits', async () => {
    const claim = await approved('94 metres')
    done(await reopenClaim(asking(editor), claim.id, 'A reader doubts it'))
    expect(await publish(editor)).toEqual({
      ok: false,
      problem: { code: 'not-publishable', because: 'claim-reopened', claims: [1] },
    })
  })

  test('not while a central claim waits', async () => {
    const claim = await markWords(journalist, article, '1921')
    const central = done(await changeClaim(asking(journalist), claim.id, { central: true }, claim.version))
    const evidence = { stance: 'supports', source: { title: 'A' }, quote: 'x' }
    done(await attachEvidence(asking(journalist), central.id, evidenceInput.parse(evidence)))
    const proposal = {
      verdict: 'verified',
      rationale: 'r',
      reasons: [],
      exception: 'One origin is all there is',
    }
    done(await proposeVerdict(asking(journalist), central.id, proposalInput.parse(proposal)))
    expect(await publish(editor)).toEqual({
      ok: false,
      problem: { code: 'not-publishable', because: 'central-claim-waits', claims: [1] },
    })
  })

  test('and tells nothing that no editor approved, in no form', async () => {
    await approved('94 metres')
    await proposed('1921', 'Nobody has approved this yet')
    const { slug } = done(await publish(editor))
    for (const name of ['report.json', 'report.csv', 'report.jsonld', 'page.en.html', 'page.ar.html']) {
      expect(await fileOf(slug, name), name).not.toContain('Nobody has approved this yet')
      expect(await fileOf(slug, name), name).not.toBe('')
    }
  })
})

describe('a correction', () => {
  test('is the next report, says what changed claim by claim, and leaves the first as it was', async () => {
    const claim = await approved('94 metres')
    const first = done(await publish(editor))
    const before = await fileOf(first.slug, 'report.json', 1)
    done(await reopenClaim(asking(editor), claim.id, 'A second survey came'))
    await propose(claim, 'For a better reason')
    done(await approveVerdict(asking(editor), claim.id, null))
    await approved('1921')
    const second = done(await publish(editor, { kind: 'correction', reason: 'A second survey came' }))
    expect(second).toMatchObject({ number: 2, slug: first.slug, reason: 'A second survey came' })
    expect(second.changes).toEqual([
      { claim: 1, part: 'rationale', before: null, after: null },
      { claim: 2, part: 'added', before: null, after: 'verified' },
    ])
    expect(await fileOf(first.slug, 'report.json', 1)).toBe(before)
    expect(await fileOf(first.slug, 'page.en.html')).toContain('A second survey came')
  })

  test('needs a reason, and the first needs to be the first', async () => {
    expect(await publish(editor, { kind: 'correction', reason: 'x' })).toMatchObject({
      problem: { code: 'not-publishable', because: 'nothing-published' },
    })
    done(await publish(editor))
    expect(await publish(editor)).toMatchObject({
      problem: { errors: [{ path: 'reason', code: 'required' }] },
    })
    expect(await publish(editor, { kind: 'first' })).toMatchObject({
      problem: { code: 'not-publishable', because: 'published-before' },
    })
  })
})

describe('a report that was taken back', () => {
  test('stays in the list with the reason, and the one before it is the newest', async () => {
    const first = done(await publish(editor))
    done(await publish(editor, { reason: 'x' }))
    done(await withdrawPublication(asking(editor), article.id, 2, 'It was wrong'))
    const { items } = done(await listPublications(editor, article.id))
    expect(items.map(({ withdrawal }) => withdrawal?.reason)).toEqual([undefined, 'It was wrong'])
    expect((await readPublished(first.slug, null))?.asked.number).toBe(1)
    expect(await withdrawPublication(asking(editor), article.id, 2, 'Again')).toMatchObject({
      problem: { code: 'wrong-state' },
    })
    expect(await withdrawPublication(asking(journalist), article.id, 1, 'No')).toMatchObject({
      problem: { code: 'forbidden' },
    })
  })

  test('and is in no feed', async () => {
    const first = done(await publish(editor))
    expect((await listFeed(editor.newsroom.id)).map(({ id }) => id)).toEqual([first.id])
    done(await withdrawPublication(asking(editor), article.id, 1, 'It was wrong'))
    expect(await listFeed(editor.newsroom.id)).toEqual([])
  })
})

test('the page of an approved claim carries one review of it, that of another is not there', async () => {
  await approved('94 metres')
  await markWords(journalist, article, 'Nobody died')
  const { slug } = done(await publish(editor))
  const published = await readPublished(slug, null)
  if (!published) throw new Error('Nothing was published')
  const draw = (claim: number) =>
    drawPublished(published.asked, { what: 'claim', claim, language: 'en', origin: 'https://desk.example' })
  const page = await draw(1)
  expect(page?.match(/"@type":"ClaimReview"/g)).toHaveLength(1)
  expect(page).toContain(`"url":"https://desk.example/r/${slug}/claims/1"`)
  expect(await draw(2)).toBeNull()
  expect(await draw(3)).toBeNull()
})

describe('what is erased', () => {
  test('is in no published report any more: they are taken back, and their files are gone', async () => {
    const claim = await approved('94 metres')
    const { slug } = done(await publish(editor))
    done(
      await eraseText(asking(admin), {
        subject: 'proposal',
        id: claim.proposal?.id ?? '',
        reason: 'Private',
      }),
    )
    const published = await readPublished(slug, null)
    expect(published).toMatchObject({ newest: null, asked: { withdrawal: { reason: 'Private' }, files: [] } })
    const { items } = done(await listPublications(editor, article.id))
    expect(items[0]).toMatchObject({ number: 1, withdrawal: { reason: 'Private' } })
  })

  test('a name takes back the reports that name its bearer, and no others', async () => {
    await approved('94 metres')
    const { slug } = done(await publish(editor))
    const other = await bringIn(journalist, 'Nothing is claimed here by anybody.')
    const finding = publicationInput.parse({ finding: 'Nothing was claimed.' })
    const untouched = done(await addPublication(asking(editor), other.id, finding))
    done(await eraseText(asking(admin), { subject: 'member', id: journalist.id, reason: 'Left' }))
    expect((await readPublished(slug, null))?.newest).toBeNull()
    expect((await readPublished(untouched.slug, null))?.newest?.number).toBe(1)
  })
})

describe('the application cannot change what went out', () => {
  test.each([
    "UPDATE publication SET finding = 'Another'",
    'DELETE FROM publication',
    "UPDATE publication_file SET bytes = ''",
    'DELETE FROM publication_file',
  ])('%s', async (sql) => {
    expect(await refusalOf(sql)).toMatch(/^42501 permission denied/)
  })
})

test('a file made later is kept once, and its bytes are never spelled out on the way', async () => {
  await approved('1921')
  const { id } = done(await publish(editor))
  const newsroom = admin.newsroom.id
  const bytes = new Uint8Array(1_500_000).map((_, at) => at % 251)
  const spelled = vi.spyOn(Buffer.prototype, 'toString')
  for (const kept of [bytes, bytes.subarray(1)])
    await keepPublicationFile(newsroom, id, {
      name: 'later.bin',
      type: 'application/octet-stream',
      sha256: sha256Of(kept),
      bytes: kept,
    })
  const long = spelled.mock.contexts.filter((it) => it instanceof Uint8Array && it.length > 1_000_000)
  spelled.mockRestore()
  expect(long).toEqual([])
  const found = await findPublicationFile(newsroom, id, 'later.bin')
  expect(found?.sha256).toBe(sha256Of(bytes))
  expect(found && Buffer.compare(found.bytes, bytes)).toBe(0)
})
