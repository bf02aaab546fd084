import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endSession, startSession } from '@/lib/auth/session'
import { articleId, memberId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { eraseText } from '@/lib/operations/history/erase-text'
import { followNewsroom } from '@/lib/operations/live/follow-newsroom'
import { readFrame } from '@/lib/operations/live/read-frame'
import { tellPresence } from '@/lib/operations/live/tell-presence'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { granted, problemOf } from '../support/claims'
import { owner } from '../support/database'
import { claimThat, newArticle, newNewsroom, type People, unrecordable } from '../support/people'

let people: People
beforeEach(async () => {
  people = await newNewsroom()
})

type Event = { id: number | null; event: string; data: Record<string, unknown> }

/** What somebody hears, as a browser would read it. */
class Heard {
  text = ''
  isOver = false
  isFull = false
  leave = () => {}

  readonly outlet = {
    send: (text: string) => {
      this.text += text
      return !this.isFull
    },
    end: () => {
      this.isOver = true
    },
  }

  get events(): Event[] {
    return this.text.split('\n\n').flatMap((block) => {
      const fields = new Map(
        block.split('\n').map((line) => {
          const [name = '', ...value] = line.split(': ')
          return [name, value.join(': ')] as const
        }),
      )
      const event = fields.get('event')
      const id = fields.get('id')
      return event
        ? [{ id: id ? Number(id) : null, event, data: JSON.parse(fields.get('data') ?? 'null') }]
        : []
    })
  }

  get changes(): Event[] {
    return this.events.filter(({ event }) => event === 'change')
  }

  get place(): number {
    return Math.max(...this.events.flatMap(({ id }) => id ?? []))
  }
}

const open: Heard[] = []
afterEach(() => {
  for (const heard of open.splice(0)) heard.leave()
})

async function follow(actor: Actor, after: number | null = null, session?: string): Promise<Heard> {
  const heard = new Heard()
  open.push(heard)
  heard.leave = granted(
    await followNewsroom(actor, session ?? (await startSession(actor.id)), after, heard.outlet),
  )
  return heard
}

/** The processes of this database that listen. */
const listening =
  "SELECT pid FROM pg_stat_activity WHERE application_name = 'isnad live' AND datname = current_database()"

describe('whoever follows a newsroom', () => {
  test('hears of each entry by its number and of nothing but ids, once it is committed', async () => {
    const { journalist, editor, reader } = people
    const heard = await follow(reader)
    const claim = await claimThat.isProposed(people)
    await expect(returnVerdict(unrecordable(editor), claim.id, 'Never committed')).rejects.toThrow()
    granted(await approveVerdict(editor, claim.id, 'The words of a decision'))
    await expect.poll(() => heard.changes.at(-1)?.data.by).toBe(editor.id)
    const { article } = claim
    expect(heard.changes.map(({ data }) => data)).toEqual([
      { article, claim: null, by: journalist.id },
      { article, claim: claim.id, by: journalist.id },
      { article, claim: claim.id, by: journalist.id },
      { article, claim: claim.id, by: journalist.id },
      { article, claim: claim.id, by: editor.id },
    ])
    const numbers = heard.changes.map(({ id }) => id)
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
    expect(heard.text).not.toMatch(/words|minutes|mayor/)
  })

  test('hears of an inbox only what comes to their own', async () => {
    const { journalist, editor, reader } = people
    const [theirs, others] = [await follow(journalist), await follow(reader)]
    const { id } = await claimThat.isProposed(people)
    granted(await returnVerdict(editor, id, 'x'))
    await expect.poll(() => theirs.events.filter(({ event }) => event === 'inbox')).toHaveLength(1)
    await expect.poll(() => others.changes.length).toBe(theirs.changes.length)
    expect(others.events.filter(({ event }) => event === 'inbox')).toEqual([])
  })

  test('hears nothing of another newsroom, whatever happens there', async () => {
    const elsewhere = await newNewsroom()
    const [heard, theirs] = [await follow(people.admin), await follow(elsewhere.admin)]
    const { article } = await claimThat.hasComment(elsewhere)
    granted(await tellPresence(elsewhere.editor, { tab: randomUUID(), article, claim: null, writing: true }))
    await expect.poll(() => theirs.events.at(-1)?.event).toBe('here')
    await claimThat.isOpen(people)
    await expect.poll(() => heard.changes).toHaveLength(2)
    expect(heard.text).not.toContain(article)
    expect(heard.text).not.toContain(elsewhere.editor.id)
  })

  test('who comes back hears what came meanwhile, and nothing twice', async () => {
    const { reader, journalist } = people
    const first = await follow(reader)
    const claim = await claimThat.isOpen(people)
    await expect.poll(() => first.changes).toHaveLength(2)
    first.leave()
    for (const text of ['One', 'Two', 'Three']) granted(await addComment(journalist, claim.id, text))
    const again = await follow(reader, first.place)
    granted(await addComment(journalist, claim.id, 'Four'))
    await expect.poll(() => again.changes).toHaveLength(4)
    expect(again.changes.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => first.place + n))
  })

  test('who begins while much is being written misses nothing of it', async () => {
    const { reader, journalist } = people
    const claim = await claimThat.isOpen(people)
    const { since } = granted(await readFrame(reader))
    const said = Array.from({ length: 20 }, (_, n) => addComment(journalist, claim.id, `No. ${n}`))
    const all = await Promise.all(Array.from({ length: 5 }, () => follow(reader, since)))
    await Promise.all(said)
    for (const heard of all) {
      await expect.poll(() => heard.changes.length).toBe(20)
      expect(heard.changes.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => since + n + 1))
    }
  })

  test('who missed too much is told to read anew, from the newest on', async () => {
    const { reader, admin } = people
    await claimThat.isOpen(people)
    const { since } = granted(await readFrame(reader))
    await write(501, admin)
    const heard = await follow(reader, since)
    expect(heard.changes).toEqual([])
    expect(heard.events.map(({ event }) => event)).toEqual(['hello', 'reset', 'ready'])
    expect(heard.place).toBe(since + 501)
  })

  test('who does not read is let go, and nobody waits for them', async () => {
    const { reader } = people
    const heard = await follow(reader)
    heard.isFull = true
    await claimThat.isOpen(people)
    await expect.poll(() => heard.isOver).toBe(true)
  })

  test('hears on when the connection that listens was cut, without a gap', async () => {
    const { reader, journalist } = people
    const heard = await follow(reader)
    const claim = await claimThat.isOpen(people)
    const { rows } = await owner.query<{ pid: number }>(listening)
    expect(rows).toHaveLength(1)
    await owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
    for (const text of ['One', 'Two']) granted(await addComment(journalist, claim.id, text))
    await expect.poll(async () => (await owner.query(listening)).rows.length, { timeout: 10_000 }).toBe(1)
    granted(await addComment(journalist, claim.id, 'Three'))
    await expect.poll(() => heard.changes.length, { timeout: 10_000 }).toBe(5)
    const numbers = heard.changes.map(({ id }) => id)
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
    expect(heard.isOver).toBe(false)
  })
})

/** So many entries that tell of nothing. */
async function write(many: number, { newsroom }: Actor): Promise<void> {
  const payload =
    '{"action":"article-changed","actor":null,"after":null,"before":null,"claim":null,"name":null,"request":"x","role":"system","schema":1}'
  const row = `SELECT history_append($1::uuid, NULL, $2) FROM generate_series(1, $3::int)`
  await owner.query(row, [newsroom.id, payload, many])
}

describe('nobody hears on', () => {
  const cases: Record<string, (session: string) => Promise<unknown>> = {
    'who signed out': (session) => endSession(session),
    'who was disabled': () => changeMember(people.admin, people.journalist.id, { disabled: true }, 1),
    'whose role is another': () => changeMember(people.admin, people.journalist.id, { role: 'reader' }, 1),
    'whose name was erased': async () => {
      granted(await changeMember(people.admin, people.journalist.id, { disabled: true }, 1))
      await eraseText(people.admin, { subject: 'member', id: people.journalist.id, reason: 'x' })
    },
    'who works in another newsroom now': async () => {
      const elsewhere = await newNewsroom()
      await owner.query('ALTER TABLE member DISABLE TRIGGER USER')
      await owner.query('ALTER TABLE member ENABLE TRIGGER member_access_told')
      const moved = memberId.parse(people.journalist.id)
      await owner.query('UPDATE member SET newsroom_id = $2 WHERE id = $1', [
        moved,
        elsewhere.admin.newsroom.id,
      ])
      await owner.query('ALTER TABLE member ENABLE TRIGGER USER')
    },
  }

  test.each(Object.keys(cases))('%s, and everybody else does', async (name) => {
    const { journalist, reader } = people
    const session = await startSession(journalist.id)
    const [theirs, others] = [await follow(journalist, null, session), await follow(reader)]
    await cases[name]?.(session)
    await expect.poll(() => theirs.isOver).toBe(true)
    const before = theirs.text
    await newArticle(people.editor)
    await expect.poll(() => others.changes.length).toBeGreaterThan(0)
    expect(theirs.text).toBe(before)
    expect(others.isOver).toBe(false)
  })

  test('whose session was over before they came', async () => {
    const session = await startSession(people.reader.id)
    await endSession(session)
    const heard = await follow(people.reader, null, session)
    expect(heard).toMatchObject({ isOver: true, text: '' })
  })
})

describe('who is where', () => {
  const where = (article: string | null, more: object = {}) => ({
    ...{ tab: randomUUID(), claim: null, writing: false },
    article: article === null ? null : articleId.parse(article),
    ...more,
  })

  test('is told to the others, also to who comes later, and is kept nowhere', async () => {
    const { journalist, reader } = people
    const { article, id: claim } = await claimThat.isOpen(people)
    const before = await owner.query('SELECT count(*) FROM history_entry')
    const heard = await follow(reader)
    const said = where(article, { claim, writing: true })
    granted(await tellPresence(journalist, said))
    await expect
      .poll(() => heard.events.at(-1))
      .toEqual({
        ...{ id: null, event: 'here' },
        data: { ...said, member: journalist.id },
      })
    expect((await follow(reader)).events.at(-1)?.data).toEqual({ ...said, member: journalist.id })
    granted(await tellPresence(journalist, { ...said, article: null }))
    await expect.poll(() => heard.events.at(-1)?.data.article).toBeNull()
    expect((await follow(reader)).events.map(({ event }) => event)).toEqual(['hello', 'ready'])
    expect((await owner.query('SELECT count(*) FROM history_entry')).rows).toEqual(before.rows)
  })

  test('is told of no article that is not of the newsroom', async () => {
    const { id } = await newArticle((await newNewsroom()).journalist)
    expect(problemOf(await tellPresence(people.journalist, where(id)))).toEqual({ code: 'not-found' })
  })
})

test('what is told between processes is ids, and no entry is told that was not committed', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const payloads: string[] = []
  client.on('notification', ({ payload }) => payloads.push(payload ?? ''))
  await client.query('LISTEN isnad_live')
  const { id } = await claimThat.isProposed(people)
  granted(await returnVerdict(people.editor, id, 'Which minutes?'))
  await expect.poll(() => payloads.length).toBe(6)
  await client.end()
  const value = /^"(kind|newsroom|seq|article|claim|by|member)" : (null|\d+|"(change|inbox|[0-9a-f-]{36})")$/
  for (const payload of payloads)
    for (const field of payload.slice(1, -1).split(', ')) expect(field).toMatch(value)
})
