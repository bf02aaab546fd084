import { expect, test } from 'vitest'
import { savedViewId } from '@/lib/domain/ids'
import { mostViews, type ViewInput, viewInput } from '@/lib/domain/view/saved-view'
import { listViews } from '@/lib/operations/view/list-views'
import { removeView } from '@/lib/operations/view/remove-view'
import { saveView } from '@/lib/operations/view/save-view'
import { granted, problemOf } from '../support/claims'
import { count } from '../support/database'
import { newNewsroom } from '../support/people'

const mine: ViewInput = { list: 'articles', name: 'Mine', query: 'owner=mine' }

test('a view is kept for its member alone, in the order of their names', async () => {
  const { journalist, editor, admin } = await newNewsroom()
  const entries = await count('history_entry', { newsroom_id: admin.newsroom.id })
  granted(await saveView(journalist, mine))
  granted(await saveView(journalist, { list: 'queue', name: 'Mine', query: 'central=yes' }))
  const { items } = granted(await listViews(journalist))
  expect(items.map(({ list, query }) => [list, query])).toEqual([
    ['articles', 'owner=mine'],
    ['queue', 'central=yes'],
  ])
  expect(granted(await listViews(editor)).items).toEqual([])
  expect(await count('history_entry', { newsroom_id: admin.newsroom.id })).toBe(entries)
})

test('the same name means the newest filters, and the view keeps its id', async () => {
  const { journalist } = await newNewsroom()
  const first = granted(await saveView(journalist, mine))
  const again = granted(await saveView(journalist, { ...mine, query: 'owner=none&sort=due' }))
  expect(again).toEqual({ ...first, query: 'owner=none&sort=due' })
  expect(granted(await listViews(journalist)).items).toEqual([again])
})

test('a view is forgotten by its member alone, and once', async () => {
  const { journalist, editor } = await newNewsroom()
  const { id } = granted(await saveView(journalist, mine))
  expect(granted(await removeView(editor, id)).items).toEqual([])
  expect(granted(await listViews(journalist)).items).toHaveLength(1)
  expect(granted(await removeView(journalist, id)).items).toEqual([])
  expect(granted(await removeView(journalist, savedViewId.parse(crypto.randomUUID()))).items).toEqual([])
})

test('there is room for so many, and then for those that are there', async () => {
  const { journalist } = await newNewsroom()
  for (let number = 1; number <= mostViews; number += 1)
    granted(await saveView(journalist, { ...mine, name: `View ${number}` }))
  expect(problemOf(await saveView(journalist, mine))).toEqual({
    code: 'invalid',
    errors: [{ path: 'name', code: 'too-many-views', detail: { maximum: mostViews } }],
  })
  granted(await saveView(journalist, { ...mine, name: 'View 7', query: 'state=open' }))
})

test.each([
  [{ ...mine, name: '  ' }, 'name'],
  [{ ...mine, name: 'x'.repeat(61) }, 'name'],
  [{ ...mine, query: '' }, 'query'],
  [{ ...mine, query: 'owner=mine#top' }, 'query'],
  [{ ...mine, query: '?owner=mine' }, 'query'],
  [{ ...mine, query: '//elsewhere.example' }, 'query'],
  [{ ...mine, list: 'claims' }, 'list'],
])('%j is no view, for its %s', (said, field) => {
  const parsed = viewInput.safeParse(said)
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
})
