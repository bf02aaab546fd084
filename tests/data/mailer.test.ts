import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { chooseMail } from '@/lib/operations/inbox/choose-mail'
import { markInboxRead } from '@/lib/operations/inbox/mark-inbox-read'
import { readMailChoices } from '@/lib/operations/inbox/read-mail-choices'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { Mailer } from '@/processes/messenger/mailer'
import { openOutgoing } from '@/processes/messenger/outgoing'
import { keepMessaging } from '@/scripts/start/messenger.js'
import { granted } from '../support/claims'
import { count, owner } from '../support/database'
import { startMailServer, wordsOf } from '../support/mail-server'
import { claimThat, newNewsroom, type People } from '../support/people'

const from = 'Isnad <isnad@example.org>'
const address = 'https://isnad.example.org'
const login = new pg.Pool({ connectionString: process.env.MESSENGER_DATABASE_URL, max: 4 })
afterAll(() => login.end())

let server: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.arrived.length = 0
  Object.assign(server.how, { refuse: null, hang: false })
  await owner.query('DELETE FROM mail_notice')
})

const mailer = (url = server.url) => new Mailer(login, () => openOutgoing(url, from), address)
const sendAll = async (by = mailer()) => {
  while (await by.sendNext());
}
const waiting = async () =>
  (await owner.query('SELECT attempts, taken_at, problem, send_at > now() AS later FROM mail_notice')).rows
const emailOf = async ({ account }: Actor) =>
  (await owner.query('SELECT email FROM account WHERE id = $1', [account])).rows[0].email
const letPass = () => owner.query("UPDATE mail_notice SET send_at = now() - interval '1 second'")

async function returned(people: People, reason = 'Which minutes?') {
  const claim = await claimThat.isProposed(people)
  granted(await returnVerdict(people.editor, claim.id, reason))
  return claim
}

describe('what one is told by mail', () => {
  test('is nothing, until one asks for it; each choice is an entry, and one that changes nothing is none', async () => {
    const people = await newNewsroom()
    const { journalist } = people
    expect(new Set(Object.values(granted(await readMailChoices(journalist))))).toEqual(new Set(['never']))
    await returned(people)
    expect(await waiting()).toEqual([])

    const chosen = granted(await chooseMail(journalist, { returned: 'at-once', decided: 'daily' }))
    expect(chosen).toMatchObject({ returned: 'at-once', decided: 'daily', mentioned: 'never' })
    expect(granted(await chooseMail(journalist, { returned: 'at-once' }))).toEqual(chosen)
    expect(granted(await readMailChoices(journalist))).toEqual(chosen)
    expect(await count('history_entry', { actor_id: journalist.id, action: 'mail-chosen' })).toBe(1)
    expect(granted(await readMailChoices(people.editor)).returned).toBe('never')
  })

  test('at once: who did what to which claim, and where; no word of the claim, and none that somebody wrote', async () => {
    const people = await newNewsroom()
    const { journalist } = people
    granted(await chooseMail(journalist, { returned: 'at-once' }))
    const { article, number, quote } = await returned(people)
    await sendAll()
    expect(server.arrived.map(({ to }) => to)).toEqual([[await emailOf(journalist)]])
    const [mail] = server.arrived
    if (!mail) throw new Error('no mail')
    const words = wordsOf(mail)
    expect(words).toContain('The editor')
    expect(words).toContain('The mayor')
    expect(words).toContain(`${address}/ar/articles/${article}?claim=${number}#claim-${number}`)
    expect(words).toContain('ردّ الاقتراح')
    for (const kept of [quote, 'Which minutes?']) expect(mail.text + words).not.toContain(kept)
    expect(mail.text).toContain('From: Isnad <isnad@example.org>')
    expect(await waiting()).toEqual([])
  })

  test('once a day: all of it in one mail, when the day is over', async () => {
    const people = await newNewsroom()
    const { journalist, editor } = people
    granted(await chooseMail(journalist, { returned: 'daily', decided: 'daily', mentioned: 'at-once' }))
    await returned(people)
    await returned(people)
    granted(await approveVerdict(editor, (await claimThat.isProposed(people)).id, null))
    await sendAll()
    expect(server.arrived).toEqual([])
    expect((await waiting()).map(({ later }) => later)).toEqual([true, true, true])
    await letPass()
    await sendAll()
    expect(server.arrived).toHaveLength(1)
    expect(server.arrived.map((mail) => wordsOf(mail).match(/\/articles\//g)?.length)).toEqual([3])
  })

  test('is left out once it was read, and when its member has left', async () => {
    const people = await newNewsroom()
    const { journalist, admin } = people
    granted(await chooseMail(journalist, { returned: 'at-once' }))
    await returned(people)
    granted(await markInboxRead(journalist, { upTo: new Date(Date.now() + 60_000).toISOString() }))
    await sendAll()
    await returned(people)
    granted(await changeMember(admin, journalist.id, { disabled: true }, 1))
    await sendAll()
    expect(server.arrived).toEqual([])
    expect(await waiting()).toEqual([])
  })

  test('is of the inbox alone: a comment that names nobody is not mailed', async () => {
    const people = await newNewsroom()
    granted(await chooseMail(people.journalist, { mentioned: 'at-once' }))
    const { id } = await claimThat.isOpen(people)
    granted(await addComment(people.editor, id, 'Hello?'))
    expect(await waiting()).toEqual([])
  })
})

describe('a mail', () => {
  let people: People
  beforeEach(async () => {
    people = await newNewsroom()
    granted(await chooseMail(people.journalist, { returned: 'at-once' }))
    await returned(people)
  })

  test('that is refused says why, and is tried again later, each time twice as late, ten times at most', async () => {
    server.how.refuse = 'Mailbox busy'
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await sendAll()
      const [row] = await waiting()
      expect(row).toMatchObject({ attempts: attempt, later: true })
      expect(row?.problem).toContain('Mailbox busy')
      const { rows } = await owner.query(
        'SELECT round(extract(epoch FROM send_at - now()) / 60) AS minutes FROM mail_notice',
      )
      expect(Number(rows[0].minutes)).toBe(2 ** (attempt - 1))
      await letPass()
    }
    server.how.refuse = null
    await sendAll()
    expect(server.arrived).toEqual([])
    expect(await waiting()).toMatchObject([{ attempts: 10 }])
  })

  test('arrives once the server takes it', async () => {
    server.how.refuse = 'Mailbox busy'
    await sendAll()
    server.how.refuse = null
    await letPass()
    await sendAll()
    await sendAll()
    expect(server.arrived).toHaveLength(1)
  })

  test('waits as it is where the server cannot be reached, or will not have us', async () => {
    await expect(sendAll(mailer('smtp://127.0.0.1:1'))).rejects.toThrow()
    await expect(sendAll(mailer(server.url.replace('isnad:', 'others:')))).rejects.toThrow()
    expect(await waiting()).toEqual([{ attempts: 0, taken_at: null, problem: null, later: false }])
    await sendAll()
    expect(server.arrived).toHaveLength(1)
  })

  test('is sent by one of several, once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => sendAll()))
    expect(server.arrived).toHaveLength(1)
  })
})

describe('the process', () => {
  let kept: ReturnType<typeof keepMessaging>
  afterEach(() => kept.stop())

  test('never doubles a mail during which it was killed, and sends what comes after', async () => {
    const people = await newNewsroom()
    granted(await chooseMail(people.journalist, { returned: 'at-once' }))
    await returned(people)
    server.how.hang = true
    kept = keepMessaging({
      ...{ databaseUrl: process.env.MESSENGER_DATABASE_URL ?? '', address },
      mail: { url: server.url, from },
    })
    await expect.poll(() => server.arrived.length, { timeout: 60_000 }).toBe(1)
    process.kill(kept.pid() ?? 0, 'SIGKILL')
    server.how.hang = false
    granted(await chooseMail(people.editor, { decided: 'never' }))
    await returned(people)
    await expect.poll(() => server.arrived.length, { timeout: 60_000 }).toBe(2)
    await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(1)
    expect(server.arrived).toHaveLength(2)
  })
})

describe('its login may not', () => {
  test.each([
    'SELECT * FROM session',
    'SELECT * FROM member',
    'SELECT * FROM article',
    'SELECT * FROM claim',
    'SELECT * FROM inbox_item',
    'SELECT * FROM history_entry',
    'INSERT INTO mail_notice (item_id, member_id, send_at) SELECT item_id, member_id, send_at FROM mail_notice',
    'UPDATE mail_notice SET member_id = gen_random_uuid()',
    'CREATE TABLE of_its_own ()',
  ])('%s', async (sql) => {
    await expect(login.query(sql)).rejects.toMatchObject({ code: '42501' })
  })
})
