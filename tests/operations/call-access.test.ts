import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type CallName, calls, type Method } from '@/lib/api/calls'
import { contract } from '@/lib/api/contract'
import { scopeOf } from '@/lib/api/scope-of'
import type { Terms } from '@/lib/api/terms'
import { hashPassword } from '@/lib/auth/password'
import { startSession } from '@/lib/auth/session'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { roles } from '@/lib/domain/newsroom/role'
import { scopes } from '@/lib/domain/newsroom/scopes'
import { issueToken } from '@/lib/operations/newsroom/issue-token'
import { granted } from '../support/claims'
import { contents, owner } from '../support/database'
import { newNewsroom, type People } from '../support/people'
import { admins, type Row, rows } from './access-table'
import { asked } from './call-table'

const secret = 'a secret of more than thirty-two characters'
const origin = 'https://isnad.example'
vi.stubEnv('NEXTAUTH_SECRET', secret)
vi.stubEnv('NEXTAUTH_URL', origin)

/** The cookie of whoever asks; there is no Next here to take it from the request. */
let cookie: string | null = null
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (cookie === null ? undefined : { value: cookie }), getAll: () => [] }),
  headers: async () => new Headers(),
}))

// And none that says in words what a file is called.
vi.mock('next-intl/server', () => ({ getTranslations: async () => (name: string) => name }))

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>
const routes = import.meta.glob<Partial<Record<Method, Handler>>>('/app/api/v1/**/route.ts')

type Keys = { cookie: string; token: string }
const keys = new Map<string, Keys>()
/** As whom, and by what. */
type Asker = { actor: Actor; by: 'session' | 'token' } | null

let ours: People
let others: People
beforeAll(async () => {
  ours = await newNewsroom()
  others = await newNewsroom()
  await owner.query(
    'UPDATE account SET password_hash = $1 FROM member WHERE account_id = account.id AND newsroom_id = ANY ($2)',
    [await hashPassword(randomUUID()), [ours.admin.newsroom.id, others.admin.newsroom.id]],
  )
  for (const actor of [...Object.values(ours), ...Object.values(others)]) {
    const { token } = granted(await issueToken(actor, { name: 'A program', scopes: [...scopes], days: 1 }))
    const sid = await startSession(actor.id)
    keys.set(actor.id, { cookie: await encode({ token: { sid }, secret }), token })
  }
})

/** How a call about `id` is answered. */
async function answered(
  name: CallName,
  asker: Asker,
  id: string,
): Promise<{ status: number; code?: string }> {
  const { method, path } = calls[name]
  const how = asked[name]
  if (how === undefined || how === 'open') throw new Error(`${name} has no row of somebody`)
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, one]) => one ?? [])
  const params =
    how.params?.(id) ?? Object.fromEntries(names.map((one) => [one, one === 'number' ? '1' : id]))
  const own = asker && keys.get(asker.actor.id)
  const version = asker && how.version ? await how.version(asker.actor).catch(() => 1) : 1
  cookie = own && asker?.by === 'session' ? own.cookie : null
  const request = new Request(`${origin}/api/v1${path}?${how.query ?? ''}`, {
    method,
    headers: {
      origin,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...((contract[name] as Terms).ifMatch === 'required' && { 'if-match': `"${version}"` }),
      ...(own && asker?.by === 'token' && { authorization: `Bearer ${own.token}` }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(how.body?.(id) ?? {}) }),
  })
  const file = `/app/api/v1${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`
  const handler = (await routes[file]?.())?.[method]
  if (!handler) throw new Error(`${file} has no ${method}`)
  const answer = await handler(request, { params: Promise.resolve(params) })
  if (answer.status >= 400) return { status: answer.status, code: (await answer.json()).code }
  // Live updates never end by themselves.
  await answer.body?.cancel()
  return { status: answer.status }
}

const named = Object.keys(calls) as CallName[]

function rowOf(name: CallName): Row {
  const how = asked[name]
  const operation =
    (how !== 'open' && how?.operation) || name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const row = rows.find((one) => one.operation === operation)
  if (!row) throw new Error(`No row for ${operation}`)
  return row
}

test('every call has a row, and those that need nobody are known', () => {
  expect(named.filter((name) => !(name in asked))).toEqual([])
  const open = named.filter((name) => (contract[name] as Terms).open)
  expect(named.filter((name) => asked[name] === 'open')).toEqual(open)
})

test('what admins alone may takes a token that is good for administering', () => {
  const theirs = named.filter((name) => asked[name] !== 'open' && rowOf(name).may === admins)
  expect(theirs.filter((name) => scopeOf(calls[name]) !== 'admin')).toEqual([])
})

describe.each(named.filter((name) => asked[name] !== 'open'))('%s', (name) => {
  const row = rowOf(name)
  const target = (people: People) => row.target?.(people) ?? Promise.resolve(randomUUID())
  const isFor = (role: string) => row.may.includes(`${role}:y`)
  const byToken = scopeOf(calls[name]) !== null

  for (const role of roles.filter(isFor))
    for (const by of ['session', 'token'] as const)
      test(`by ${by} of a ${role}`, async () => {
        const id = await target(ours)
        const how = asked[name]
        if (how !== 'open' && how?.afterRun) granted(await row.run(ours[role], id))
        const expected = how !== 'open' && how?.status ? how.status : contract[name].answer.status
        const answer = await answered(name, { actor: ours[role], by }, id)
        if (by === 'token' && !byToken) expect(answer).toEqual({ status: 403, code: 'forbidden' })
        // Some answer 200 where the thing was there already.
        else expect([expected, 200]).toContain(answer.status)
      })

  if (calls[name].method === 'GET') {
    test('changes nothing that is kept, whoever asks', async () => {
      const id = await target(ours)
      const before = await lasting()
      for (const role of roles) await answered(name, { actor: ours[role], by: 'session' }, id)
      expect(await lasting()).toEqual(before)
    })
  }

  test('by nobody, by whoever may not, and by anybody of another newsroom changes nothing', async () => {
    const id = await target(ours)
    const before = await lasting()
    expect(await answered(name, null, id)).toEqual({ status: 401, code: 'signed-out' })
    for (const role of roles)
      for (const by of ['session', 'token'] as const) {
        const isRefused = by === 'token' && !byToken
        const forbidden = { status: 403, code: 'forbidden' }
        if (!isFor(role)) expect(await answered(name, { actor: ours[role], by }, id), role).toEqual(forbidden)
        if (!row.target) continue
        const theirs = await answered(name, { actor: others[role], by }, id)
        expect(theirs, `a ${role} elsewhere, by ${by}`).toEqual(
          isRefused ? forbidden : { status: 404, code: 'not-found' },
        )
        expect(await answered(name, { actor: others[role], by }, randomUUID())).toEqual(theirs)
      }
    expect(await lasting()).toEqual(before)
  })
})

/**
 * All that is kept but for when somebody was here last, which the rows of sessions and tokens say. Files that are made of what is
 * kept when somebody first asks for them, the same whenever that is, do not count either, see `contents`.
 */
async function lasting() {
  const { api_token: _, session: __, ...rest } = await contents()
  return rest
}
