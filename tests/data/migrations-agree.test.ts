import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaDifference } from '../support/schema-difference'

const schema = readFileSync('prisma/schema.prisma', 'utf8')
const url = process.env.OWNER_DATABASE_URL ?? ''

test('the migrations make the database that schema.prisma describes', async () => {
  expect(await schemaDifference(url, schema)).toEqual([])
})

test('a column that only the schema has is noticed', async () => {
  const other = schema.replace('model Newsroom {', 'model Newsroom {\n  motto String?')
  expect(await schemaDifference(url, other)).toEqual(['ALTER TABLE "newsroom" ADD COLUMN     "motto" TEXT'])
})

test('a column that only the database has is noticed', async () => {
  const other = schema.replace(/^ {2}language +String\n/m, '')
  expect(await schemaDifference(url, other)).toEqual(['ALTER TABLE "newsroom" DROP COLUMN "language"'])
})

test('a column of another type is noticed', async () => {
  const other = schema.replace(/^( {2}sample +)Boolean.*$/m, '$1Int')
  expect(await schemaDifference(url, other)).not.toEqual([])
})
