import { describe, expect, test } from 'vitest'
import { Questions, type Statement } from '@/scripts/bench-pages/questions'
import { roundTripsOf } from '@/scripts/bench-pages/round-trips'

const member = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'

describe('what is asked of the database', () => {
  test('a statement is told once its answer is waited for, with its values', () => {
    expect(heard([startup, parse('', 'SELECT $1, $2'), bind('', ['a', null])])).toEqual([])
    expect(heard([startup, parse('', 'SELECT $1, $2'), bind('', ['a', null]), sync])).toEqual([
      { sql: 'SELECT $1, $2', values: ['a', ''] },
    ])
  })

  test('a statement that was prepared before is known by its name', () => {
    const asked = [startup, parse('one', 'SELECT 1'), bind('one', []), sync, bind('one', []), sync]
    expect(heard(asked).map(({ sql }) => sql)).toEqual(['SELECT 1', 'SELECT 1'])
  })

  test('messages come in pieces as they please', () => {
    const bytes = Buffer.concat([startup, message('Q', 'BEGIN\0'), parse('', 'SELECT 1'), bind('', []), sync])
    const pieces = [...bytes].map((byte) => Buffer.from([byte]))
    expect(heard(pieces).map(({ sql }) => sql)).toEqual(['BEGIN', 'SELECT 1'])
  })
})

describe('members', () => {
  const look = (...values: string[]): Statement => ({
    sql: 'SELECT "public"."member"."id" FROM "public"."member" WHERE id IN ($1,$2)',
    values,
  })

  test('who is looked up by two statements was looked up twice', () => {
    expect(roundTripsOf([look(member, other), look(member)])).toEqual({ count: 2, membersTwice: 1 })
  })

  test('who stands twice in one statement was looked up once', () => {
    expect(roundTripsOf([look(member, member), look(other)])).toEqual({ count: 2, membersTwice: 0 })
  })
})

function heard(pieces: Buffer[]): Statement[] {
  const statements: Statement[] = []
  const questions = new Questions((statement) => statements.push(statement))
  for (const piece of pieces) questions.read(piece)
  return statements
}

/** The first message of a connection has no type. */
const startup = Buffer.concat([int32(9), int32(196_608), Buffer.from('\0')])
const sync = message('S', '')

function message(type: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body)
  return Buffer.concat([Buffer.from(type), int32(bytes.length + 4), bytes])
}

function parse(name: string, sql: string): Buffer {
  return message('P', `${name}\0${sql}\0\0\0`)
}

function bind(name: string, values: (string | null)[]): Buffer {
  const written = values.flatMap((value) =>
    value === null ? [int32(-1)] : [int32(value.length), Buffer.from(value)],
  )
  return message(
    'B',
    Buffer.concat([Buffer.from(`\0${name}\0`), int16(0), int16(values.length), ...written, int16(0)]),
  )
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
