import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isProvenByDns } from '@/lib/auth/domain-proof'
import { domainInput } from '@/lib/domain/newsroom/domain'
import type { Known } from '@/lib/domain/newsroom/identity'
import { addDomain } from '@/lib/operations/newsroom/add-domain'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { joinByDomain } from '@/lib/operations/newsroom/join-by-domain'
import { listDomains } from '@/lib/operations/newsroom/list-domains'
import { removeDomain } from '@/lib/operations/newsroom/remove-domain'
import { verifyDomain } from '@/lib/operations/newsroom/verify-domain'
import { granted, problemOf } from '../support/claims'
import { count } from '../support/database'
import { startNameServer } from '../support/name-server'
import { join, newNewsroom, only, type People } from '../support/people'

let names: Awaited<ReturnType<typeof startNameServer>>
let people: People
let others: People
beforeAll(async () => {
  names = await startNameServer()
  vi.stubEnv('DNS_SERVER', names.address)
  people = await newNewsroom()
  others = await newNewsroom()
})
afterAll(() => names.stop())

const newName = () => `${randomUUID()}.example`

async function add({ admin }: People, domain = newName(), role: 'reader' | 'journalist' = 'journalist') {
  const { items } = granted(await addDomain(admin, { domain, role }))
  const added = items.find((each) => each.domain === domain)
  if (!added) throw new Error('not added')
  return added
}

const verify = ({ admin }: People, id: Awaited<ReturnType<typeof add>>['id']) =>
  verifyDomain(admin, id, isProvenByDns)

async function verified(of: People, role: 'reader' | 'journalist' = 'journalist') {
  const domain = await add(of, newName(), role)
  names.records.set(domain.domain, [[domain.record]])
  granted(await verify(of, domain.id))
  return domain
}

const comes = (email: string | null, more: Partial<Known> = {}) =>
  joinByDomain(
    {
      ...{ issuer: 'https://id.example', subject: randomUUID(), email, emailVerified: true },
      ...{ name: 'Nour', ...more },
    },
    'joining',
  )
const nobody = { code: 'forbidden', reason: 'nobody-invited' }

test('a domain counts once its DNS says what it was given', async () => {
  const { id, domain, record } = await add(people)
  expect(record).toMatch(/^isnad-verification=[\da-f]{32}$/)
  const notYet = { code: 'invalid', errors: [{ path: 'domain', code: 'domain-not-verified' }] }
  expect(problemOf(await verify(people, id))).toEqual(notYet)
  names.records.set(domain, [['v=spf1 -all'], ['isnad-verification=', '0'.repeat(32)], [`${record}0`]])
  expect(problemOf(await verify(people, id))).toEqual(notYet)
  expect(problemOf(await comes(`nour@${domain}`))).toEqual(nobody)
  names.records.set(domain, [['v=spf1 -all'], [record.slice(0, 30), record.slice(30)]])
  const { items } = granted(await verify(people, id))
  expect(items.find((each) => each.id === id)?.verifiedAt).not.toBeNull()
  granted(await verify(people, id))
  const { id: newsroom } = people.admin.newsroom
  expect(await count('history_entry', { newsroom_id: newsroom, action: 'domain-verified' })).toBe(1)
})

test('whoever has a verified address in it becomes a member with its role, as one entry', async () => {
  const { domain } = await verified(people, 'reader')
  const joined = granted(await comes(`nour@${domain}`))
  expect(joined).toMatchObject({ name: 'Nour', role: 'reader', newsroom: { id: people.admin.newsroom.id } })
  expect(await count('history_entry', { actor_id: joined.id })).toBe(1)
  expect(await count('account', { id: joined.account, email: `nour@${domain}` })).toBe(1)
  // Who says no name that can be written is called by their address.
  expect(granted(await comes(`b@${domain}`, { name: '\u202e' })).name).toBe(`b@${domain}`)
})

test('nobody else does', async () => {
  const { domain } = await verified(people)
  expect(problemOf(await comes(`a@${domain}`, { emailVerified: false }))).toEqual(nobody)
  expect(problemOf(await comes(null))).toEqual(nobody)
  for (const email of [
    `a@sub.${domain}`,
    `a@${domain}.evil.example`,
    `${domain}@evil.example`,
    `"a@${domain}"@evil.example`,
  ])
    expect(problemOf(await comes(email)), email).toEqual(nobody)
})

test('who was disabled does not come back by it, and an address that has an account stays its own', async () => {
  const { domain } = await verified(people)
  const subject = randomUUID()
  const joined = granted(await comes(`a@${domain}`, { subject }))
  granted(await changeMember(people.admin, joined.id, { disabled: true }, 1))
  expect(problemOf(await comes(`a@${domain}`, { subject }))).toEqual(nobody)
  expect(problemOf(await comes(`b@${domain}`, { subject }))).toEqual(nobody)
  await join(others.admin, 'editor', `c@${domain}`)
  expect(problemOf(await comes(`c@${domain}`))).toEqual(nobody)
})

test('one domain is one newsroom’s; another may name it, and learns nothing before its DNS says so', async () => {
  const { domain } = await verified(people)
  const theirs = await add(others, domain)
  expect(problemOf(await verify(others, theirs.id))).toMatchObject({
    errors: [{ code: 'domain-not-verified' }],
  })
  names.records.set(domain, [[theirs.record]])
  expect(problemOf(await verify(others, theirs.id))).toMatchObject({ errors: [{ code: 'domain-taken' }] })
  expect(granted(await comes(`a@${domain}`)).newsroom.id).toBe(people.admin.newsroom.id)
  const ours = granted(await listDomains(people.admin)).items.find((each) => each.domain === domain)
  granted(await removeDomain(people.admin, ours?.id ?? theirs.id))
  expect(problemOf(await comes(`b@${domain}`))).toEqual(nobody)
  granted(await verify(others, theirs.id))
  expect(granted(await comes(`b@${domain}`)).newsroom.id).toBe(others.admin.newsroom.id)
})

test('of two who verify one at the same time, one does', async () => {
  const domain = newName()
  const [ours, theirs] = [await add(people, domain), await add(others, domain)]
  names.records.set(domain, [[ours.record], [theirs.record]])
  const outcomes = await Promise.all([verify(people, ours.id), verify(others, theirs.id)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a name server that does not answer proves nothing', async () => {
  expect(await isProvenByDns({ domain: 'nowhere.example', record: 'isnad-verification=a' })).toBe(false)
})

test.each([
  ['Example.ORG', 'example.org'],
  [' news.example.org ', 'news.example.org'],
  ['xn--igbicxr.xn--mgbh0fb', 'xn--igbicxr.xn--mgbh0fb'],
])('takes %s for the domain %s', (typed, name) => {
  expect(domainInput.parse({ domain: typed, role: 'reader' }).domain).toBe(name)
})

test.each([
  'localhost',
  '192.0.2.1',
  '[::1]',
  'https://example.org',
  'example.org/a',
  'a@example.org',
  'example.org:80',
  'exa mple.org',
  'أخبار.مثال',
  '',
])('takes %j for none', (typed) => {
  const parsed = domainInput.safeParse({ domain: typed, role: 'reader' })
  expect(only(parsed.error?.issues ?? []).code).toBe('custom')
})

test('an admin is none that a domain makes', () => {
  for (const role of ['admin', 'editor'])
    expect(domainInput.safeParse({ domain: 'a.example', role }).success).toBe(false)
})
