import { expect, test } from 'vitest'
import { isSetUp, setUp } from '@/lib/operations/newsroom/set-up'
import { isReady } from '@/lib/operations/server/is-ready'
import { owner } from '../support/database'
import { passwordHash } from '../support/people'

const founding = (name: string) => ({
  newsroom: name,
  language: 'ar' as const,
  name: 'Founder',
  email: `${name}@newsroom.example`,
  passwordHash,
})

test('an empty installation is ready, and not set up', async () => {
  expect(await isReady()).toMatchObject({ checks: { database: true } })
  expect(await isSetUp()).toBe(false)
})

test('of five who set up at once exactly one founds the newsroom; afterwards it is closed for good', async () => {
  const names = ['one', 'two', 'three', 'four', 'five']
  const results = await Promise.all(names.map((name) => setUp(founding(name), 'setup')))
  const refused = results.filter((result) => !result.ok)
  expect(refused).toEqual(Array(4).fill({ ok: false, problem: { code: 'closed' } }))

  expect(await isSetUp()).toBe(true)
  expect(await setUp(founding('six'), 'setup')).toEqual({ ok: false, problem: { code: 'closed' } })
  const { rows } = await owner.query(
    `SELECT (SELECT count(*)::int FROM newsroom) AS newsrooms, (SELECT count(*)::int FROM member) AS members,
            (SELECT count(*)::int FROM history_entry WHERE action = 'newsroom-founded') AS entries`,
  )
  expect(rows).toEqual([{ newsrooms: 1, members: 1, entries: 1 }])
})
