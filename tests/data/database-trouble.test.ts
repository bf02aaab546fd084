import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { troubleOf } from '@/lib/data/database-error'
import { Prisma } from '@/lib/data/generated/client'
import { startProxy } from '../../scripts/faults/proxy.js'
import { owner } from '../support/database'

/** The application reaches its database through a proxy on which things can be made to happen. */
let proxy: Awaited<ReturnType<typeof startProxy>>

beforeAll(async () => {
  const address = new URL(process.env.DATABASE_URL ?? '')
  const target = { host: address.hostname, port: Number(address.port) }
  proxy = await startProxy(() => target)
  address.hostname = '127.0.0.1'
  address.port = String(proxy.port)
  process.env.DATABASE_URL = address.href
  await read()
})
afterAll(() => proxy.stop())

const read = () => database(null).newsroom.findFirst()
const write = () =>
  database(null).$transaction([database(null).$queryRaw`SELECT 1`, database(null).$queryRaw`SELECT 2`])
const sleep = () => database(null).$queryRaw`SELECT pg_sleep(2)::text`
const sleepInside = () => database(null).$transaction([sleep(), database(null).$queryRaw`SELECT 2`])

/** What an operation ends with; null when it succeeds. */
const troubleIn = (work: Promise<unknown>) => work.then(() => null, troubleOf)

async function soon(happen: () => unknown) {
  await new Promise((resolve) => setTimeout(resolve, 200))
  await happen()
}

/** Those of this test's own database: others are tested beside it. */
const terminate = () =>
  owner.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user',
  )

describe.each([
  ['a read', sleep],
  ['a transaction', sleepInside],
])('%s under way', (_what, work) => {
  test('ends as unreachable when its connection is cut, and the next one succeeds', async () => {
    const [trouble] = await Promise.all([troubleIn(work()), soon(proxy.cut)])
    expect(trouble).toBe('unreachable')
    expect(await troubleIn(write())).toBeNull()
  })

  test('ends as unreachable when its session is terminated (57P01), and the next one succeeds', async () => {
    const [trouble] = await Promise.all([troubleIn(work()), soon(terminate)])
    expect(trouble).toBe('unreachable')
    expect(await troubleIn(write())).toBeNull()
  })
})

test('a connection cut at COMMIT ends as unreachable', async () => {
  await read()
  proxy.turn({ cutsAtCommit: true })
  expect(await troubleIn(write())).toBe('unreachable')
  proxy.turn({})
  expect(await troubleIn(write())).toBeNull()
})

test('half-open connections are given up, old ones and new ones, and none is kept', async () => {
  await Promise.all([sleep(), sleep(), sleep()])
  proxy.turn({ swallows: true })
  const troubles = await Promise.all([read(), write(), read(), write(), read()].map(troubleIn))
  for (const trouble of troubles) expect(['unreachable', 'busy']).toContain(trouble)
  proxy.turn({})
  proxy.cut()
  expect(await troubleIn(write())).toBeNull()
})

test('more than the pool holds is told to come back, not kept waiting', async () => {
  const long = () => troubleIn(database(null).$queryRaw`SELECT pg_sleep(3)::text`)
  const troubles = await Promise.all(Array.from({ length: 12 }, long))
  expect(troubles.filter((trouble) => trouble === null)).toHaveLength(10)
  expect(troubles.filter((trouble) => trouble === 'unreachable')).toHaveLength(2)
})

describe('an error says where it belongs', () => {
  test.each([
    ['53200', 'busy'],
    ['53300', 'busy'],
    ['57014', 'busy'],
    ['57P01', 'unreachable'],
    ['57P03', 'unreachable'],
    ['08006', 'unreachable'],
    ['25006', 'unreachable'],
    ['25P03', 'unreachable'],
    ['58030', 'unreachable'],
    ['22P02', null],
    ['42501', null],
  ])('of SQLSTATE %s: %s', (code, trouble) => {
    expect(troubleOf(Object.assign(new Error('x'), { code }))).toBe(trouble)
    const wrapped = Object.assign(new Error('x'), {
      meta: { driverAdapterError: { cause: { originalCode: code } } },
    })
    expect(troubleOf(wrapped)).toBe(trouble)
  })

  test.each([
    'ECONNRESET',
    'EPIPE',
    'ERR_STREAM_DESTROYED',
    'ERR_STREAM_WRITE_AFTER_END',
    'ERR_SOCKET_CLOSED',
  ])('of a socket, with code %s', (code) => {
    expect(troubleOf(Object.assign(new Error('Cannot call write'), { code }))).toBe('unreachable')
  })

  test.each(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TlsConnectionError'])(
    'of raw SQL, of which the adapter says only that it is %s',
    (kind) => {
      const meta = { code: 'N/A', message: 'x', driverAdapterError: new Error('x', { cause: { kind } }) }
      const raw = new Prisma.PrismaClientKnownRequestError('Raw query failed.', {
        ...{ code: 'P2010', clientVersion: '7', meta },
      })
      expect(troubleOf(raw)).toBe('unreachable')
    },
  )

  test.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('in the words of the driver: %s', (message) => {
    expect(troubleOf(new Error(message))).toBe('unreachable')
    expect(troubleOf(new Error('wrapped', { cause: new Error(message) }))).toBe('unreachable')
  })

  test('a surprise stays one', () => {
    expect(troubleOf(new TypeError('x is not a function'))).toBeNull()
    expect(troubleOf(null)).toBeNull()
  })
})
