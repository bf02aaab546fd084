import { beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { ClaimFormat } from '@/lib/export/file-choices'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { exportClaims } from '@/lib/operations/newsroom/export-claims'
import { owner } from '../support/database'
import { asking, bringIn, done, join, makeNewsroom, markWords } from '../support/newsroom'
import { evidenceFrom, verified } from '../support/people'

const text = 'The bridge is 94 metres long. It was built in 1921. Nobody died. It is closed.'
let admin: Actor
let editor: Actor
let article: Article

beforeEach(async () => {
  admin = await makeNewsroom('The desk')
  editor = await join(admin, 'editor', 'Edda Editor')
  article = await bringIn(admin, text, 'A "bridge", they say')
})

async function partsOf(format: ClaimFormat, internal = false) {
  const addressOf = (of: string, claim: number) => `https://desk.example/articles/${of}?claim=${claim}`
  return done(await exportClaims(asking(admin), { format, internal, addressOf }))
}

async function whole(format: ClaimFormat, internal = false): Promise<string> {
  const parts: string[] = []
  for await (const part of await partsOf(format, internal)) parts.push(part)
  return parts.join('')
}

async function work(): Promise<void> {
  for (const words of ['94 metres', 'built in 1921']) {
    const { id } = await markWords(admin, article, words)
    done(await attachEvidence(asking(admin), id, evidenceFrom('supports')))
    done(await proposeVerdict(asking(admin), id, { ...verified, rationale: `Because of ${words}` }))
    if (words === '94 metres') done(await approveVerdict(asking(editor), id, null))
  }
  done(await unmarkClaim(asking(admin), (await markWords(admin, article, 'Nobody')).id))
}

/** Many more claims than are read at once, written by the owner of the tables. */
async function grow(claims: number): Promise<void> {
  await owner.query(
    `INSERT INTO claim (id, newsroom_id, article_id, number, revision, range_start, range_end, quote, prefix, suffix, kind, created_by)
     SELECT gen_random_uuid(), $1, $2, number, 1, 0, 3, 'The', '', '', 'other', $3 FROM generate_series(1, $4::int) AS number`,
    [admin.newsroom.id, article.id, admin.id, claims],
  )
}

describe('all claims of a newsroom', () => {
  test('are in both forms, with their articles and addresses, and without what no editor approved', async () => {
    await work()
    const json = JSON.parse(await whole('json'))
    expect(json).toMatchObject({ format: 'isnad-claims', version: 1, newsroom: 'The desk', internal: false })
    expect(json.claims).toHaveLength(2)
    expect(json.claims[0]).toMatchObject({
      article: { id: article.id, title: article.title, language: 'en' },
      address: `https://desk.example/articles/${article.id}?claim=1`,
      ...{
        number: 1,
        state: 'approved',
        verdict: 'verified',
        proposal: { rationale: 'Because of 94 metres' },
      },
    })
    expect(json.claims[1]).toMatchObject({ number: 2, state: 'proposed', verdict: null, proposal: null })
    const csv = await whole('csv')
    expect(
      csv.startsWith('\ufeffarticle,article_title,article_language,address,claim,state,verdict,quote'),
    ).toBe(true)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3)
    expect(csv).toContain('"A ""bridge"", they say"')
    expect(csv).not.toContain('Because of built in 1921')
  })

  test('are all of it for the desk, when asked for, and say so', async () => {
    await work()
    const { internal, claims } = JSON.parse(await whole('json', true))
    expect(internal).toBe(true)
    expect(
      claims.map(({ proposal }: { proposal: { rationale: string } | null }) => proposal?.rationale),
    ).toEqual(['Because of 94 metres', 'Because of built in 1921', undefined])
  })

  test('are those of no other newsroom, and none is a file too', async () => {
    await work()
    admin = await makeNewsroom()
    expect(JSON.parse(await whole('json')).claims).toEqual([])
    expect((await whole('csv')).trimEnd().split('\r\n')).toHaveLength(1)
  })

  test.each(['csv', 'json'] as const)('are each there once, in order, however many (%s)', async (format) => {
    await grow(250)
    const file = await whole(format)
    const numbers =
      format === 'json'
        ? JSON.parse(file).claims.map(({ number }: { number: number }) => number)
        : file
            .trimEnd()
            .split('\r\n')
            .slice(1)
            .map((row) => Number(/\?claim=(\d+),/.exec(row)?.[1]))
    expect(numbers).toEqual(Array.from({ length: 250 }, (_, index) => index + 1))
  })

  test('are read a hundred at a time, the next only once those before were taken', async () => {
    await grow(450)
    const parts = await partsOf('json')
    const sizes: number[] = []
    let part = await parts.next()
    while (!part.done) {
      sizes.push(part.value.split('\n{').length - 1)
      // What is still to come is not held anywhere: it is told as it stands when its turn has come.
      const taken = sizes.reduce((sum, size) => sum + size, 0)
      await owner.query('UPDATE claim SET claimant = $1 WHERE article_id = $2 AND number > $3', [
        `told after ${taken}`,
        ...[article.id, taken],
      ])
      part = await parts.next()
      if (!part.done && part.value.includes('\n{'))
        expect(part.value).toContain(`"claimant":"told after ${taken}"`)
    }
    expect(sizes).toEqual([0, 100, 100, 100, 100, 50, 0])
  })

  test('that nobody takes any more are not read on', async () => {
    await grow(250)
    const parts = await partsOf('csv')
    await parts.next()
    await parts.return(undefined)
    expect(await parts.next()).toEqual({ done: true, value: undefined })
  })
})
