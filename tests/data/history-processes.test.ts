import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { entriesOf } from './history-database'

const processes = 16
const appends = 500

test(`${processes} processes that append ${appends} times each to one article leave one chain`, async () => {
  const newsroom = randomUUID()
  const article = randomUUID()
  const program = path.join(import.meta.dirname, 'append-many.mjs')
  const run = promisify(execFile)
  await Promise.all(
    Array.from({ length: processes }, () =>
      run(process.execPath, [program, newsroom, article, String(appends)]),
    ),
  )

  const entries = await entriesOf(newsroom)
  const all = processes * appends
  expect(entries).toHaveLength(all)
  expect(new Set(entries.map(({ prev }) => prev)).size).toBe(all)
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: all }, (_, seq) => seq))
  expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: all }, (_, index) => index + 1))
  expect(entries.map(({ prev }) => prev)).toEqual(['', ...entries.slice(0, -1).map(({ hash }) => hash)])
  const writers = new Set(entries.map(({ payload }) => JSON.parse(payload).after.process))
  expect(writers.size).toBe(processes)
}, 180_000)
