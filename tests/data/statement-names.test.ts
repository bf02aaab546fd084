import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { database, together } from '@/lib/data/client'
import { statementNames } from '@/lib/data/statement-names'
import type { NewsroomId } from '@/lib/domain/ids'

describe('names of statements', () => {
  test('are for those that are asked again and again', () => {
    const nameOf = statementNames()
    const select = { sql: 'SELECT 1' }
    expect([nameOf(select), nameOf(select)]).toEqual(['', ''])
    const name = nameOf(select)
    expect(name).not.toBe('')
    expect(nameOf({ sql: 'SELECT 1' })).toBe(name)
    expect(nameOf({ sql: 'SELECT 2' })).toBe('')
  })

  test('are each of one text, and few however many texts there are', () => {
    const nameOf = statementNames()
    const names = new Map<string, string>()
    for (let text = 0; text < 5000; text += 1)
      for (let time = 0; time < 3; time += 1) {
        const sql = `SELECT ${text}`
        const name = nameOf({ sql })
        if (name) expect(names.get(name) ?? names.set(name, sql).get(name)).toBe(sql)
      }
    expect(names.size).toBe(150)
  })

  test('are not for what begins or ends a transaction', () => {
    const nameOf = statementNames()
    for (const sql of ['BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT a'])
      expect(Array.from({ length: 5 }, () => nameOf({ sql }))).toEqual(['', '', '', '', ''])
  })

  test('have a connection prepare what it is asked once, within whichever newsroom', async () => {
    const asking = (newsroom: string) =>
      together(newsroom as NewsroomId, [
        database(null).$queryRaw<{ here: string }[]>`SELECT current_setting('app.newsroom') AS here`,
      ])
    for (let time = 0; time < 6; time += 1) {
      const newsroom = randomUUID()
      expect(await asking(newsroom)).toEqual([[{ here: newsroom }]])
    }
    const prepared = await database(null).$queryRaw<{ statement: string }[]>`
      SELECT statement FROM pg_prepared_statements WHERE name LIKE 'isnad\_statement\_%'`
    const texts = prepared.map(({ statement }) => statement)
    expect(texts).toContain("SELECT current_setting('app.newsroom') AS here")
    expect(texts.filter((text) => text.includes('set_config'))).toHaveLength(1)
  })
})
