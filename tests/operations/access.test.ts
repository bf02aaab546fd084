import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '@/lib/domain/newsroom/role'
import { contents } from '../support/database'
import { newNewsroom, type People } from '../support/people'
import { type Row, rows, withoutActor } from './access-table'

/** How an operation answered: `allowed`, or the code of the problem. */
async function outcomeOf({ run }: Row, actor: People['admin'], id: string): Promise<string> {
  const result = await run(actor, id)
  return result.ok ? 'allowed' : result.problem.code
}

let ours: People
let others: People
beforeAll(async () => {
  ours = await newNewsroom()
  others = await newNewsroom()
})

test('every operation has a row', () => {
  const files = readdirSync(path.join(import.meta.dirname, '../../lib/operations'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('parts/'))
    .map((file) => path.basename(file, '.ts'))
  const listed = [...rows.map(({ operation }) => operation), ...Object.values(withoutActor).flat()]
  expect([...new Set(listed)].sort()).toEqual(files.sort())
})

describe.each(rows)('$operation ($may)', (row) => {
  const target = (people: People) => row.target?.(people) ?? Promise.resolve(randomUUID())

  test.each(roles)('by a %s', async (role) => {
    const id = await target(ours)
    const allowed = row.may.includes(`${role}:y`)
    const before = allowed ? null : await contents()
    expect(await outcomeOf(row, ours[role], id)).toBe(allowed ? 'allowed' : 'forbidden')
    if (before) expect(await contents()).toEqual(before)
  })

  if (row.target) {
    test('is about nothing that exists, for anybody of another newsroom', async () => {
      const id = await target(ours)
      const before = await contents()
      for (const role of roles) {
        const [theirs, random] = [await row.run(others[role], id), await row.run(others[role], randomUUID())]
        expect(theirs).toEqual({ ok: false, problem: { code: 'not-found' } })
        expect(random).toEqual(theirs)
      }
      expect(await contents()).toEqual(before)
    })
  } else {
    test('never shows one newsroom what belongs to another', async () => {
      const shown = JSON.stringify(await row.run(others.admin, ''))
      for (const role of roles) expect(shown).not.toContain(ours[role].id)
      expect(shown).not.toContain(ours.admin.newsroom.id)
    })
  }
})
