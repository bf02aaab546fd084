import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { evidenceInput } from '@/lib/domain/claim/evidence'
import { proposalInput } from '@/lib/domain/claim/proposal'
import { evidenceId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'
import { readArticle } from '@/lib/operations/article/read-article'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { readCheckpoint } from '@/lib/operations/history/read-checkpoint'
import { exportBundle } from '@/lib/operations/report/export-bundle'
import { readBundle } from '@/lib/operations/report/read-bundle'
import { isReady } from '@/lib/operations/server/is-ready'
import { isUnavailable } from '@/lib/operations/server/is-unavailable'
import { accepts } from '../export/bundle/second-verifier.mjs'
import { contents } from '../support/database'
import { asking, bringIn, done, join, makeNewsroom, markWords } from '../support/newsroom'
import { readReport, unpackBundle } from '../support/report'
import { startSigner } from '../support/signer'

let signing: Awaited<ReturnType<typeof startSigner>>
beforeAll(async () => {
  signing = await startSigner()
})
afterAll(() => signing.stop())

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

/** A claim that went through everything up to an approval. */
async function approved(words: string): Promise<Claim> {
  const claim = await markWords(journalist, article, words)
  const evidence = { stance: 'supports', source: { title: 'A survey' }, quote: `It says ${words}` }
  done(await attachEvidence(asking(journalist), claim.id, evidenceInput.parse(evidence)))
  const proposal = { verdict: 'verified', rationale: `Because of ${words}`, reasons: [], exception: null }
  done(await proposeVerdict(asking(journalist), claim.id, proposalInput.parse(proposal)))
  return done(await approveVerdict(asking(editor), claim.id, null))
}

/** Everything that can happen to an article, with at least one of each kind of entry that changes how a bundle is read. */
async function work(): Promise<void> {
  const bridge = await approved('94 metres')
  const built = await approved('built in 1921')
  done(await addComment(asking(editor), bridge.id, 'A remark among colleagues'))
  done(await dismissSentence(asking(journalist), article.id, { revision: 1, start: text.indexOf('Nobody') }))
  done(await reopenClaim(asking(editor), built.id, 'Another survey turned up'))
  done(await eraseText(asking(admin), { subject: 'reopening', id: built.id, reason: 'They asked for it' }))
  const longer = text.replace('1921', '1922')
  done(
    await addRevision(asking(journalist), article.id, { text: longer, note: 'Put right' }, article.version),
  )
  const closed = await markWords(
    journalist,
    { ...article, revision: { ...article.revision, number: 2, text: longer } },
    'closed',
  )
  done(await withdrawClaim(asking(journalist), closed.id, 'It is open'))
  done(await restoreClaim(asking(journalist), closed.id, 'It is closed after all'))
  const piece = bridge.evidence[0]?.id ?? evidenceId.parse(null)
  done(await withdrawEvidence(asking(editor), piece, 'Misread'))
  done(await restoreEvidence(asking(editor), piece, 'Read right'))
  const { version } = done(await readArticle(editor, article.id))
  done(
    await changeArticle(
      asking(editor),
      article.id,
      { title: 'جسر', language: 'ar', byline: 'سارة' },
      version,
    ),
  )
}

type Files = Map<string, Buffer>

async function bundle(actor: Actor = journalist, of = article): Promise<{ bytes: string; files: Files }> {
  done(await exportBundle(asking(actor), of.id))
  const zip = done(await readBundle(actor, of.id)).bytes
  return { bytes: Buffer.from(zip).toString('base64'), files: unpackBundle(zip) }
}

async function problemOf(files: Files): Promise<string | null> {
  const problem = await verifyBundle(files, node).then(
    () => null,
    (error: unknown) => String(error),
  )
  expect([problem, accepts(files)]).toEqual([problem, problem === null])
  return problem
}

async function actions(): Promise<string[]> {
  return done(await listArticleHistory(admin, article.id, { limit: 100 })).items.map(({ action }) => action)
}

describe('a bundle', () => {
  test('of a real article verifies, whatever happened to it', async () => {
    await work()
    const { files } = await bundle()
    expect(await problemOf(files)).toBeNull()
    const found = await verifyBundle(files, node)
    expect(found.find(({ code }) => code === 'claims')?.values).toEqual({ count: 3 })
    expect((await actions()).at(-1)).toBe('report-exported')
  })

  test('opens nothing of what was said for a verdict that no editor approved', async () => {
    const claim = await markWords(journalist, article, 'closed')
    const proposal = {
      verdict: 'needs-sources',
      rationale: 'Nobody says so',
      reasons: ['circular'],
      exception: 'Because',
    }
    done(await proposeVerdict(asking(journalist), claim.id, proposalInput.parse(proposal)))
    done(await returnVerdict(asking(editor), claim.id, 'Look again'))
    await approved('94 metres')
    const { files } = await bundle()
    expect(await problemOf(files)).toBeNull()
    const all = [...files].map(([name, bytes]) => `${name} ${bytes}`).join('\n')
    for (const said of ['Nobody says so', 'Look again', 'Because"']) expect(all).not.toContain(said)
    expect(all).toContain('Because of 94 metres')
    expect(JSON.parse(`${files.get('report.json')}`).claims).toMatchObject([
      { verdict: 'verified' },
      { verdict: null, proposal: null },
    ])
  })

  test('is the same again, byte for byte, for as long as nothing changes', async () => {
    await work()
    const first = await bundle()
    const length = (await actions()).length
    expect((await bundle(editor)).bytes).toBe(first.bytes)
    await bringIn(journalist, 'Another text of the same newsroom.')
    expect((await bundle(admin)).bytes).toBe(first.bytes)
    expect(await actions()).toHaveLength(length)

    await markWords(
      journalist,
      { ...article, revision: { number: 2, text: text.replace('1921', '1922'), sha256: '' } },
      'Nobody',
    )
    const next = await bundle()
    expect(next.bytes).not.toBe(first.bytes)
    expect(await problemOf(next.files)).toBeNull()
    expect(await problemOf(first.files)).toBeNull()
    expect(await actions()).toHaveLength(length + 2)
  })

  test('has no internal form, and readers are given no internal report', async () => {
    const claim = await markWords(journalist, article, 'closed')
    const proposal = { verdict: 'needs-sources', rationale: 'Nobody says so', reasons: ['circular'] }
    done(await proposeVerdict(asking(journalist), claim.id, proposalInput.parse(proposal)))
    const reader = await join(admin, 'reader', 'Rita Reader')
    expect(await readReport(reader, article.id, { internal: true })).toMatchObject({
      problem: { code: 'forbidden', reason: 'needs-journalist' },
    })
    expect(done(await readReport(reader, article.id)).claims[0]?.proposal).toBeNull()
    expect(
      done(await readReport(journalist, article.id, { internal: true })).claims[0]?.proposal?.rationale,
    ).toBe('Nobody says so')
  })

  test('is fetched as it was exported, and not at all once it is outdated', async () => {
    const entryOf = ({ address }: { address: string }) => Number(/bundle\?entry=(\d+)$/.exec(address)?.[1])
    const refused = (code: string) => ({ ok: false, problem: { code } })
    expect(await readBundle(journalist, article.id)).toEqual(refused('not-found'))
    const entry = entryOf(done(await exportBundle(asking(journalist), article.id)))
    const read = async (of?: number) => Buffer.from(done(await readBundle(journalist, article.id, of)).bytes)
    expect(await read(entry)).toEqual(await read())
    expect(await readBundle(journalist, article.id, entry - 1)).toEqual(refused('not-found'))
    expect(await readBundle(journalist, article.id, entry + 1)).toEqual(refused('not-found'))

    await markWords(journalist, article, 'closed')
    const before = await contents()
    for (const asked of [entry, undefined])
      expect(await readBundle(journalist, article.id, asked)).toEqual(refused('outdated-export'))
    expect(await contents()).toEqual(before)

    const next = entryOf(done(await exportBundle(asking(journalist), article.id)))
    expect(next).toBe(entry + 2)
    expect(await readBundle(journalist, article.id, entry)).toEqual(refused('outdated-export'))
    expect(await problemOf(unpackBundle(await read(next)))).toBeNull()
  })

  test('is one and the same for all who ask at once', async () => {
    await approved('94 metres')
    const before = (await actions()).length
    const all = await Promise.all(
      [journalist, editor, admin, journalist, editor].map((actor) => bundle(actor)),
    )
    expect(new Set(all.map(({ bytes }) => bytes)).size).toBe(1)
    expect(await actions()).toHaveLength(before + 1)
  })

  test('is whole while others go on working', async () => {
    const claim = await approved('94 metres')
    const working = (async () => {
      for (let count = 0; count < 15; count++)
        done(await addComment(asking(editor), claim.id, `Remark ${count}`))
    })()
    const all = await Promise.allSettled([bundle(), bundle(admin), working])
    const given = all.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value.files] : []))
    for (const files of given) expect(await problemOf(files)).toBeNull()
    await working
    expect(await problemOf((await bundle()).files)).toBeNull()
  })

  test('holds nothing of any other article or newsroom, and no remarks among colleagues', async () => {
    const neighbours = await makeNewsroom('Neighbours')
    const other = await bringIn(journalist, 'A secret text about quite another thing.', 'A secret title')
    const secret = await markWords(journalist, other, 'quite another thing')
    const foreign = await bringIn(neighbours, 'A foreign text.', 'A foreign title')
    await work()
    const { files } = await bundle()
    const everything = [...files.values()].map((bytes) => bytes.toString('utf8')).join('\n')
    expect(everything).toContain('Because of 94 metres')
    for (const hidden of [
      ...[
        'secret',
        'foreign',
        'quite another thing',
        'A remark among colleagues',
        'Another survey turned up',
        '@example',
      ],
      ...[other.id, secret.id, foreign.id, neighbours.newsroom.id, neighbours.id, 'Neighbours'],
    ]) {
      expect(everything).not.toContain(hidden)
    }
    expect(
      new Set(
        Array.from(everything.matchAll(/isnad-history\/v1\n(.*)\n.*\n(.*)\n/g), ([, ...of]) => of.join()),
      ),
    ).toEqual(new Set([[admin.newsroom.id, article.id].join()]))
  })

  test('can be had by who may read the article, and by nobody else', async () => {
    const reader = await join(admin, 'reader', 'Rita Reader')
    const stranger = await makeNewsroom()
    expect(await problemOf((await bundle(reader)).files)).toBeNull()
    const before = await actions()
    expect(await exportBundle(asking(stranger), article.id)).toEqual({
      ok: false,
      problem: { code: 'not-found' },
    })
    expect(await actions()).toEqual(before)
  })

  test('made before a name was erased still verifies; one made after does not hold the name', async () => {
    await approved('94 metres')
    const before = await bundle(editor)
    expect(before.files.get('report.json')?.toString()).toContain('Jonas Journalist')
    done(await eraseText(asking(admin), { subject: 'member', id: journalist.id, reason: 'They left' }))
    const after = await bundle(editor)
    expect([...after.files.values()].join()).not.toContain('Jonas')
    expect(await problemOf(before.files)).toBeNull()
    expect(await problemOf(after.files)).toBeNull()
  })
})

test('a bundle that somebody touched is refused, wherever they touched it', async () => {
  await work()
  const { files } = await bundle()
  const names = [...files.keys()]
  const positions = Number(process.env.TAMPERING ?? 150)
  for (let count = 0; count < positions; count++) {
    const name = names[count % names.length] ?? ''
    const bytes = Buffer.from(files.get(name) ?? [])
    const at = Math.floor(((count * 7919) % positions) * (bytes.length / positions))
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (count % 8))
    expect([name, at, await problemOf(new Map(files).set(name, bytes))]).not.toContain(null)
  }
})

describe('while the signer is away', () => {
  afterEach(() => signing.listen())

  test('an export is refused for now, work goes on, and the same export is whole later', async () => {
    await signing.unlisten()
    const asked = await exportBundle(asking(journalist), article.id).catch((error: unknown) => error)
    expect(isUnavailable(asked)).toBe(true)
    const { status, checks } = await isReady()
    expect(['ready', 'degraded']).toContain(status)
    expect(checks).toMatchObject({ database: true, checkpoints: { behind: expect.any(Number) } })

    await signing.listen()
    const before = await actions()
    expect(await problemOf((await bundle()).files)).toBeNull()
    expect(await actions()).toEqual(before)
  }, 30_000)
})

test('the newest checkpoint and its key can be had', async () => {
  expect(await readCheckpoint(admin)).toEqual({ ok: false, problem: { code: 'not-found' } })
  const { files } = await bundle()
  const found = done(await readCheckpoint(admin))
  expect(found.note).toBe(files.get('checkpoint.txt')?.toString())
  expect(`${found.key}\n`).toBe(files.get('key.txt')?.toString())
})
