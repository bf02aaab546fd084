import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { toHex, utf8 } from '@/lib/domain/history/bytes'
import { leafHash } from '@/lib/domain/history/entry'
import { prose, seal } from '@/lib/domain/history/prose'
import { append, askIn, commit, entriesOf, owner, payloadOf, sha256 } from './history-database'

let newsroom: string
let article: string

beforeEach(() => {
  newsroom = randomUUID()
  article = randomUUID()
})

describe('appending', () => {
  test('stores the bytes that are hashed, and answers where they stand', async () => {
    const payload = payloadOf({
      after: { words: 'قال «نعم»\n\t"\\/\u007f\u2028😀', figures: [94, -1.5, 0, 1e20] },
    })
    const appended = await append(newsroom, article, payload)
    const [entry] = await entriesOf(newsroom)

    expect(appended).toMatchObject({ seq: '0', n: '1' })
    expect(entry).toMatchObject({ newsroom, article, seq: 0, n: 1, prev: '', payload })
    expect(entry?.at).toBe(appended.at.toISOString())
    expect(entry?.hash).toBe(toHex(leafHash(sha256, utf8(entry?.text ?? ''))))
  })

  test('numbers the newsroom from 0 and each chain from 1, every entry pointing at the one before', async () => {
    const other = randomUUID()
    for (const each of [article, other, article, null, other, article, null]) await append(newsroom, each)
    const entries = await entriesOf(newsroom)

    expect(entries.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(entries.map(({ n }) => n)).toEqual([1, 1, 2, 1, 2, 3, 2])
    expect(entries.map(({ prev }) => entries.findIndex(({ hash }) => hash === prev))).toEqual([
      -1, -1, 0, -1, 1, 2, 3,
    ])
  })

  test('counts each newsroom for itself', async () => {
    await append(newsroom, article)
    expect(await append(randomUUID(), randomUUID())).toMatchObject({ seq: '0', n: '1' })
  })

  test('shows what can be searched, taken from the stored bytes', async () => {
    const claim = { id: randomUUID(), number: 7 }
    const actor = randomUUID()
    await append(newsroom, article, payloadOf({ action: 'claim-reopened', claim, actor, request: 'r-9' }))
    const { rows } = await askIn(newsroom, 'SELECT * FROM history_entry WHERE newsroom_id = $1', [newsroom])
    expect(rows[0]).toMatchObject({
      article_id: article,
      chain_id: article,
      action: 'claim-reopened',
      actor_id: actor,
      role: 'journalist',
      claim_id: claim.id,
      request_id: 'r-9',
      payload: { schema: 1, claim },
    })
  })

  test('keeps what opens each commitment beside the entry', async () => {
    const { value, texts } = seal({ body: prose('سبب مكتوب') }, commit)
    const name = commit(prose('Amal', randomBytes(32)))
    await append(newsroom, article, payloadOf({ after: value, name: name.commitment }), [...texts, name])
    await append(newsroom, article, payloadOf({ name: name.commitment }), [name])

    const { rows } = await askIn(newsroom, 'SELECT text FROM history_text WHERE newsroom_id = $1', [newsroom])
    expect(rows.map(({ text }) => text).sort()).toEqual(['Amal', 'سبب مكتوب'])
  })
})

describe('what is not of the form', () => {
  const good = JSON.parse(payloadOf())
  test.each([
    ['no JSON', '{', /invalid input syntax/],
    ['a list', '[]', /not of schema 1/],
    ...Object.keys(good).map((key): [string, string, RegExp] => [
      `no ${key}`,
      payloadOf()
        .replace(new RegExp(`,?"${key}":(\\{[^}]*\\}|[^,}]*)`), '')
        .replace('{,', '{'),
      /not of schema 1/,
    ]),
    ['another schema', payloadOf({ schema: 2 }), /not of schema 1/],
    ['a name in clear', payloadOf({ name: 'Amal' }), /not of schema 1/],
    ['an actor that is no id', payloadOf({ actor: 'amal' }), /invalid input syntax for type uuid/],
    ['white space', payloadOf().replace('{', '{ '), /not canonical/],
    ['members out of order', payloadOf().replace(/^\{(.*),("schema":1)\}$/, '{$2,$1}'), /not canonical/],
    ['a member twice', payloadOf().replace('{', '{"action":"x",'), /not canonical/],
    ['a line break at the end', `${payloadOf()}\n`, /not canonical/],
    ['a needless escape', payloadOf().replace('"open"', '"\\u006fpen"'), /not canonical/],
    ['a number written otherwise', payloadOf().replace('"open"', '1.50'), /not a number/],
    ['a number that is no double', payloadOf().replace('"open"', '9007199254740993'), /not a number/],
    ['a number with an exponent', payloadOf().replace('"open"', '1e21'), /not a number/],
    ['a NUL', payloadOf().replace('open', '\\u0000'), /unsupported Unicode escape/],
    ['a name of a member beyond ASCII', payloadOf({ after: { حالة: 1 } }), /printable ASCII/],
  ])('is refused: %s', async (_, payload, reason) => {
    await expect(append(newsroom, article, payload)).rejects.toThrow(reason)
    expect(await entriesOf(newsroom)).toEqual([])
  })

  test('is refused: an article that another newsroom has', async () => {
    await append(newsroom, article)
    await expect(append(randomUUID(), article)).rejects.toThrow(/belongs to another newsroom/)
    await expect(append(article, null)).rejects.toThrow(/belongs to another newsroom/)
  })
})

describe('many entries at once', () => {
  const sealed = seal(prose('what was written'), commit)
  const said = (number: number, change = {}) => ({
    payload: payloadOf({ after: { number, body: sealed.value }, ...change }),
    texts: sealed.texts,
  })
  const appendAll = async (entries: unknown) =>
    askIn(newsroom, 'SELECT history_record_all($1, $2, $3) AS count', [
      newsroom,
      article,
      JSON.stringify(entries),
    ])

  test('stand as they would have one by one, in their order, behind and before others', async () => {
    await append(newsroom, null)
    await append(newsroom, article)
    await appendAll(Array.from({ length: 9 }, (_, index) => said(index)))
    await append(newsroom, article)
    const entries = await entriesOf(newsroom)
    expect(entries.map(({ seq, n }) => [seq, n])).toEqual([
      [0, 1],
      ...Array.from({ length: 11 }, (_, index) => [index + 1, index + 1]),
    ])
    const chain = entries.slice(1)
    expect(chain.slice(1).map(({ prev }) => prev)).toEqual(chain.slice(0, -1).map(({ hash }) => hash))
    expect(chain.slice(1, -1).map(({ payload }) => JSON.parse(payload).after.number)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ])
    const { rows } = await owner.query<{ nodes: number }>(
      'SELECT count(*)::int AS nodes FROM history_node WHERE newsroom_id = $1',
      [newsroom],
    )
    // Of 12 leaves 6 pairs, 3 fours and 1 eight are complete.
    expect(rows[0]?.nodes).toBe(10)
  })

  test.each([
    ['one is not canonical', [said(1), { payload: '{ }', texts: [] }], /schema 1|canonical/],
    [
      'one is of a kind that is not recorded',
      [said(1), said(2, { action: 'text-erased' })],
      /not recorded by itself/,
    ],
    ['one lacks its text', [said(1), { ...said(2, { name: 'ab'.repeat(32) }) }], /has no text/],
    ['one has no texts', [said(1), { payload: payloadOf() }], /needed/],
    ['there are none', [], /needed/],
  ])('are refused together where %s', async (_, entries, reason) => {
    await expect(appendAll(entries)).rejects.toThrow(reason)
    expect(await entriesOf(newsroom)).toEqual([])
  })
})

describe('forged texts', () => {
  const sealed = seal({ body: prose('what was written') }, commit)
  const [stored] = sealed.texts
  if (!stored) throw new Error('Nothing was sealed')
  const payload = payloadOf({ after: sealed.value })

  test.each([
    ['another text', [{ ...stored, text: 'what was not' }], /does not open/],
    ['another salt', [{ ...stored, salt: '00'.repeat(32) }], /does not open/],
    ['a short salt', [{ ...stored, salt: '00' }], /does not open/],
    ['no salt', [{ commitment: stored.commitment, text: stored.text }], /does not open/],
    ['no text', [], /a commitment has no text/],
    ['a text more', [stored, commit(prose('smuggled'))], /does not commit to/],
    ['no list', { ...stored }, /./],
  ])('are refused: %s', async (_, texts, reason) => {
    const call = askIn(newsroom, 'SELECT * FROM history_record($1, $2, $3, $4)', [
      newsroom,
      article,
      payload,
      JSON.stringify(texts),
    ])
    await expect(call).rejects.toThrow(reason)
    expect(await entriesOf(newsroom)).toEqual([])
  })

  test('a commitment of another newsroom opens nothing here', async () => {
    await append(newsroom, article, payload, [stored])
    await expect(append(randomUUID(), randomUUID(), payload)).rejects.toThrow(/a commitment has no text/)
  })
})

describe('erasing', () => {
  function erase(commitments: string[], action = 'text-erased') {
    const payload = payloadOf({ action, claim: null, after: { erased: commitments } })
    return owner.query('SELECT * FROM history_erase($1, $2, $3)', [newsroom, article, payload])
  }

  async function write(text: string): Promise<string> {
    const { value, texts } = seal({ body: prose(text) }, commit)
    await append(newsroom, article, payloadOf({ after: value }), texts)
    return texts[0]?.commitment ?? ''
  }

  test('takes text and salt away, says so in an entry, and changes no hash', async () => {
    const commitment = await write('a name')
    const before = await entriesOf(newsroom)
    await erase([commitment])
    const after = await entriesOf(newsroom)

    expect(after.slice(0, -1)).toEqual(before)
    expect(after.at(-1)?.payload).toContain(`"action":"text-erased"`)
    const { rows } = await askIn(newsroom, 'SELECT * FROM history_text WHERE newsroom_id = $1', [newsroom])
    expect(rows).toMatchObject([{ commitment, salt: null, text: null, erased_at: expect.any(Date) }])
  })

  test('stays: the same words given again do not come back', async () => {
    const { value, texts } = seal({ body: prose('gone', randomBytes(32)) }, commit)
    const payload = payloadOf({ after: value })
    await append(newsroom, article, payload, texts)
    await erase(texts.map(({ commitment }) => commitment))
    await append(newsroom, article, payload, texts)
    const { rows } = await askIn(newsroom, 'SELECT text FROM history_text WHERE newsroom_id = $1', [newsroom])
    expect(rows).toEqual([{ text: null }])
  })

  test('is refused when nothing is listed, when it is not there, or when it is called otherwise', async () => {
    const commitment = await write('kept')
    await expect(erase([])).rejects.toThrow(/lists what it erases/)
    await expect(erase(['ab'.repeat(32)])).rejects.toThrow(/not there/)
    await expect(erase([commitment, commitment])).rejects.toThrow(/not there/)
    await expect(erase([commitment], 'comment-added')).rejects.toThrow(/lists what it erases/)
    expect(await entriesOf(newsroom)).toHaveLength(1)
  })
})
