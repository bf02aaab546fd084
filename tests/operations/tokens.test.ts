import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { findAsker } from '@/app/api/endpoint/asker'
import { POST as addArticle } from '@/app/api/v1/articles/route'
import { calls } from '@/lib/api/calls'
import { contract } from '@/lib/api/contract'
import { scopeOf } from '@/lib/api/scope-of'
import type { Terms } from '@/lib/api/terms'
import { findTokenActor } from '@/lib/auth/token-actor'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { tokenInput } from '@/lib/domain/newsroom/api-token'
import { type Scope, scopes } from '@/lib/domain/newsroom/scopes'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'
import { issueToken } from '@/lib/operations/newsroom/issue-token'
import { listTokens } from '@/lib/operations/newsroom/list-tokens'
import { revokeToken } from '@/lib/operations/newsroom/revoke-token'
import { granted } from '../support/claims'
import { contents, count, owner, refusalOf } from '../support/database'
import { join, newNewsroom, only, type People, withKey } from '../support/people'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two characters')
vi.stubEnv('NEXTAUTH_URL', 'https://isnad.example')

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const make = async (actor: Actor, chosen: readonly Scope[] = scopes, name = 'The archive') =>
  granted(await issueToken(actor, { name, scopes: [...chosen], days: 30 }))

const at = 'https://isnad.example/api/v1/me'
const bearing = (token: string, headers: Record<string, string> = {}) =>
  new Request(at, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'k',
      ...headers,
    },
  })

/** Who a request is taken for, or with which status and code it is turned away. */
async function taken(call: (typeof calls)[keyof typeof calls], request: Request) {
  const asker = await findAsker(call, request)
  if (asker.ok) return { id: asker.value.id, role: asker.value.role }
  const { status, code, reason } = await asker.problem.json()
  return { status, code, ...(reason && { reason }) }
}

const signedOut = { status: 401, code: 'signed-out' }

describe('a token', () => {
  test('acts as who made it, from anywhere, with the role they have now', async () => {
    const member = await join(people.admin, 'journalist')
    const { token } = await make(member)
    expect(await taken(calls.readMe, bearing(token))).toEqual({ id: member.id, role: 'journalist' })
    expect(await taken(calls.markClaim, bearing(token, { origin: 'https://other.example' }))).toMatchObject({
      id: member.id,
    })
    granted(await changeMember(people.admin, member.id, { role: 'reader' }, 1))
    expect(await taken(calls.readMe, bearing(token))).toEqual({ id: member.id, role: 'reader' })
  })

  test('stands nowhere in the database but as a hash', async () => {
    const { token } = await make(people.journalist)
    for (const table of ['api_token', 'history_entry', 'history_text', 'idempotency_key']) {
      const { rows } = await owner.query(
        `SELECT FROM ${table} AS row WHERE row::text LIKE '%' || $1 || '%'`,
        [token],
      )
      expect(rows, table).toEqual([])
    }
  })

  test('is shown once: neither the list nor the history tells it, and its name is not in the history', async () => {
    const { token, id } = await make(people.editor, ['read'], 'A private name')
    const listed = granted(await listTokens(people.editor)).items.find((item) => item.id === id)
    expect(listed).toMatchObject({ name: 'A private name', scopes: ['read'], lastUsedAt: null })
    expect(JSON.stringify(listed)).not.toContain(token)
    const { rows } = await owner.query("SELECT FROM history_entry WHERE entry LIKE '%A private name%'")
    expect(rows).toEqual([])
  })

  test('is used visibly', async () => {
    const { token, id } = await make(people.journalist)
    await taken(calls.readMe, bearing(token))
    const { items } = granted(await listTokens(people.journalist))
    expect(items.find((item) => item.id === id)?.lastUsedAt).not.toBeNull()
  })

  test.each([
    ['made up', async () => `isnad_${'x'.repeat(43)}`],
    ['none', async () => 'x'],
    ['empty', async () => ''],
    [
      'expired',
      async () => {
        const { token, id } = await make(people.journalist)
        await owner.query("UPDATE api_token SET expires_at = now() - interval '1 second' WHERE id = $1", [id])
        return token
      },
    ],
    [
      'ended',
      async () => {
        const { token, id } = await make(people.journalist)
        granted(await revokeToken(people.journalist, id))
        return token
      },
    ],
    [
      'of somebody who was disabled',
      async () => {
        const member = await join(people.admin, 'editor')
        const { token } = await make(member)
        granted(await changeMember(people.admin, member.id, { disabled: true }, 1))
        return token
      },
    ],
    [
      'of somebody who was disabled and let in again',
      async () => {
        const member = await join(people.admin, 'editor')
        const { token } = await make(member)
        granted(await changeMember(people.admin, member.id, { disabled: true }, 1))
        granted(await changeMember(people.admin, member.id, { disabled: false }, 2))
        return token
      },
    ],
    [
      'of somebody who was sent a link for a new password',
      async () => {
        const member = await join(people.admin, 'editor')
        const { token } = await make(member)
        granted(await issuePasswordReset(people.admin, member.id))
        return token
      },
    ],
  ])('that is %s opens nothing, whatever cookie comes along', async (_what, token) => {
    const request = bearing(await token(), { cookie: 'isnad.session=x', origin: 'https://isnad.example' })
    expect(await taken(calls.readMe, request)).toEqual(signedOut)
  })

  test('cut short or with something added is none, and another scheme is none of ours', async () => {
    const { token } = await make(people.journalist)
    for (const authorization of [
      'Bearer',
      `Bearer ${token} x`,
      `Bearer ${token.slice(0, -1)}`,
      `bearer ${token}x`,
    ])
      expect(
        await taken(calls.readMe, new Request(at, { headers: { authorization } })),
        authorization,
      ).toEqual(signedOut)
    for (const authorization of ['', token, `Basic ${token}`, `Bearertoken ${token}`])
      expect(await findTokenActor(new Headers({ authorization }), 'a request'), authorization).toBeUndefined()
  })
})

describe('every call by token', () => {
  const tokens = new Map<Scope, string>()
  beforeAll(async () => {
    for (const scope of scopes) tokens.set(scope, (await make(people.admin, [scope])).token)
  })

  test.each(Object.values(calls))('$name takes the one scope it names, or none', async (call) => {
    const needed = scopeOf(call)
    for (const [scope, token] of tokens) {
      const outcome = await taken(call, bearing(token))
      if (scope === needed) expect(outcome, scope).toMatchObject({ id: people.admin.id })
      else
        expect(outcome, scope).toEqual({
          status: 403,
          code: 'forbidden',
          reason: needed === null ? 'needs-session' : 'needs-scope',
        })
    }
  })

  test.each(Object.values(calls).filter(({ name }) => 'adds' in contract[name]))(
    '$name has to say which try it is',
    async (call) => {
      const scope = scopeOf(call)
      const { adds }: Terms = contract[call.name]
      expect(adds).toBe(true)
      if (!scope) return
      const request = new Request(at, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens.get(scope)}`, 'content-type': 'application/json' },
      })
      expect(await taken(call, request)).toEqual({ status: 428, code: 'key-required' })
    },
  )

  test('needs JSON, and is for the member it says', async () => {
    const token = tokens.get('write') ?? ''
    expect(await taken(calls.markClaim, bearing(token, { 'content-type': 'text/plain' }))).toEqual({
      status: 415,
      code: 'not-json',
    })
    expect(await taken(calls.markClaim, bearing(token, { 'isnad-member': people.reader.id }))).toEqual({
      status: 409,
      code: 'other-member',
    })
  })
})

describe('what a program did', () => {
  const send = (token: string, key: string) =>
    addArticle(
      new Request('https://isnad.example/api/v1/articles', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ title: 'By a program', text: 'The mayor resigned.', language: 'en' }),
      }),
      { params: Promise.resolve({}) },
    )

  test('stands in the history as its member’s, by that token, also after it ended', async () => {
    const { token, id } = await make(people.journalist, ['write'], 'The wire')
    const answer = await send(token, randomUUID())
    expect(answer.status).toBe(201)
    const article = await answer.json()
    granted(await revokeToken(people.journalist, id))
    const { items } = granted(await listArticleHistory(people.reader, article.id, { limit: 50 }))
    expect(only(items)).toMatchObject({
      actor: { id: people.journalist.id },
      token: { id, name: 'The wire' },
    })
  })

  test('is done once for one key', async () => {
    const { token } = await make(people.journalist, ['write'])
    const key = randomUUID()
    const [first, second] = [await send(token, key), await send(token, key)]
    expect(await second.json()).toEqual(await first.json())
  })

  test('is told of nobody who did it themselves', async () => {
    const article = granted(
      await (await import('@/lib/operations/article/add-article')).addArticle(
        withKey(people.journalist, randomUUID()),
        {
          ...{ title: 'By hand', text: 'x', language: 'en' },
          ...{ byline: null, outlet: null, sourceUrl: null, publishedOn: null },
        },
      ),
    )
    const { items } = granted(await listArticleHistory(people.reader, article.id, { limit: 50 }))
    expect(only(items)).not.toHaveProperty('token')
  })
})

describe('who sees and ends tokens', () => {
  test('everybody their own, and admins those of all', async () => {
    const ours = await newNewsroom()
    const [mine, theirs] = [await make(ours.journalist), await make(ours.editor)]
    const seenBy = async (actor: Actor) =>
      granted(await listTokens(actor))
        .items.map(({ id }) => id)
        .sort()
    expect(await seenBy(ours.journalist)).toEqual([mine.id])
    expect(await seenBy(ours.reader)).toEqual([])
    expect(await seenBy(ours.admin)).toEqual([mine.id, theirs.id].sort())
    expect(await seenBy(people.admin)).not.toContain(mine.id)
    const before = await contents()
    expect(await revokeToken(ours.journalist, theirs.id)).toEqual({
      ok: false,
      problem: { code: 'forbidden', reason: 'needs-owner' },
    })
    expect(await revokeToken(people.admin, theirs.id)).toEqual({ ok: false, problem: { code: 'not-found' } })
    expect(await contents()).toEqual(before)
    granted(await revokeToken(ours.admin, theirs.id))
    expect(await revokeToken(ours.admin, theirs.id)).toEqual({ ok: false, problem: { code: 'not-found' } })
    expect(
      await count('history_entry', { newsroom_id: ours.admin.newsroom.id, action: 'token-revoked' }),
    ).toBe(1)
  })

  test('the database takes no other scope, and lets nobody lengthen a token', async () => {
    const { id } = await make(people.journalist)
    expect(await refusalOf('UPDATE api_token SET expires_at = now() WHERE id = $1', [id])).toMatch(/^42501 /)
    expect(await refusalOf("UPDATE api_token SET scopes = '{all}' WHERE id = $1", [id], owner)).toMatch(
      /^23514 /,
    )
  })
})

test.each([
  [{ name: '', scopes: ['read'], days: 1 }, 'name'],
  [{ name: 'N', scopes: [], days: 1 }, 'scopes'],
  [{ name: 'N', scopes: ['all'], days: 1 }, 'scopes'],
  [{ name: 'N', scopes: ['read'], days: 0 }, 'days'],
  [{ name: 'N', scopes: ['read'], days: 366 }, 'days'],
  [{ name: 'N', scopes: ['read'], days: 1.5 }, 'days'],
])('what is asked for wrongly is named: %o', (input, field) => {
  const parsed = tokenInput.safeParse(input)
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('scopes that are named twice are one, in their order', () => {
  expect(tokenInput.parse({ name: 'N', scopes: ['write', 'read', 'write'], days: 1 }).scopes).toEqual([
    'read',
    'write',
  ])
})
