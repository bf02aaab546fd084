import { expect, test } from 'vitest'
import { articleId, memberId } from '@/lib/domain/ids'
import { Presences, saysAgainAfter, staysFor } from '@/lib/domain/live/presences'
import type { Presence } from '@/lib/domain/live/told'

const article = articleId.parse('00000000-0000-4000-8000-000000000003')
const here = (n: number, more: Partial<Presence> = {}): Presence => ({
  ...{ article, claim: null, writing: false },
  tab: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  member: memberId.parse('00000000-0000-4000-8000-000000000001'),
  ...more,
})

test('somebody is here in each of their tabs, as last heard, until they leave it', () => {
  const presences = new Presences()
  presences.hear(here(1), 0)
  presences.hear(here(2), 0)
  presences.hear(here(1, { writing: true }), 1)
  expect(presences.list(1)).toEqual([here(2), here(1, { writing: true })])
  presences.hear(here(2, { article: null }), 2)
  expect(presences.list(2)).toEqual([here(1, { writing: true })])
})

test('of whom nothing more is heard is no longer here, and whoever says so again in time stays', () => {
  const presences = new Presences()
  presences.hear(here(1), 0)
  presences.hear(here(2), 0)
  presences.hear(here(2), saysAgainAfter)
  expect(presences.list(staysFor)).toHaveLength(2)
  expect(presences.list(staysFor + 1)).toEqual([here(2)])
})

test('two members are told apart, though a browser gave them one name for a tab', () => {
  const presences = new Presences()
  const other = memberId.parse('00000000-0000-4000-8000-000000000002')
  presences.hear(here(1), 0)
  presences.hear(here(1, { member: other, article: null }), 0)
  expect(presences.list(0)).toEqual([here(1)])
})

test('who says that they are in very many tabs does not fill the memory', () => {
  const presences = new Presences()
  for (let n = 0; n < 3000; n += 1) presences.hear(here(n), 0)
  expect(presences.list(0)).toHaveLength(1000)
  expect(presences.list(0).at(-1)).toEqual(here(2999))
})
