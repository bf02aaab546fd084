import { expect, test } from 'vitest'
import { historyPayload } from '@/lib/domain/history/payload'

const payload = {
  schema: 1,
  action: 'verdict-approved',
  actor: '139ff8ef-ea26-4db1-8517-cb664d7d9048',
  name: 'ab'.repeat(32),
  role: 'editor',
  claim: { id: 'c7f1d9a4-0c1e-4c55-8a2b-6f0e9d3b7c21', number: 7 },
  before: { state: 'proposed' },
  after: { state: 'approved' },
  request: 'r-1',
}

test('a payload says who did what, and may say more', () => {
  expect(historyPayload.parse(payload)).toEqual(payload)
  expect(historyPayload.parse({ ...payload, later: [1] })).toHaveProperty('later', [1])
  expect(historyPayload.parse({ ...payload, actor: null, name: null, role: 'system' }).actor).toBeNull()
})

test.each(Object.keys(payload))('a payload without %s is refused', (key) => {
  const rest = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== key))
  expect(historyPayload.safeParse(rest).success).toBe(false)
})

test.each([
  ['an action that is no past-tense name', { action: 'Verdict Approved' }],
  ['a name in clear', { name: 'Amal' }],
  ['another schema', { schema: 2 }],
  ['a bare value for the state after', { after: 'approved' }],
])('%s is refused', (_, change) => {
  expect(historyPayload.safeParse({ ...payload, ...change }).success).toBe(false)
})
