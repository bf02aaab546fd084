import { Prisma } from './generated/client'

/** What the database's answer means to a caller; null when it is nothing that is expected of it. */
export type DatabaseTrouble = 'missing' | 'taken' | 'conflict' | 'busy' | 'unreachable'

/**
 * Reads an error of Prisma (its error reference), of Postgres (appendix A of its manual, SQLSTATE) or of the connection.
 * `missing`: a row that a versioned update was for is not there, or the last admin would be gone (IS001), or what
 * was to be erased or held has changed (IS002), or another entry came first (IS003), or there is no
 * room for one more (IS004); `taken`: a unique key is; `conflict`: deadlock or
 * serialisation failure, worth another try; `busy`: a wait ran out, or memory or disk did; `unreachable`: it is down, going
 * down or coming up, only to be read from, or the connection broke, of whose last statement nobody knows whether it was
 * carried out.
 */
export function troubleOf(error: unknown): DatabaseTrouble | null {
  const code = sqlState(error)
  if (code === '40P01' || code === '40001') return 'conflict'
  if (code === '55P03' || code === '57014' || code?.startsWith('53')) return 'busy'
  if (code === '23505') return 'taken'
  if (code === 'IS001' || code === 'IS002' || code === 'IS003' || code === 'IS004') return 'missing'
  if (code && awayStates.test(code)) return 'unreachable'
  if (isBrokenConnection(error)) return 'unreachable'
  if (error instanceof Prisma.PrismaClientInitializationError) return 'unreachable'
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  if (error.code === 'P2025') return 'missing'
  if (error.code === 'P2002') return 'taken'
  if (error.code === 'P2034') return 'conflict'
  if (error.code === 'P2024' || error.code === 'P2028') return 'busy'
  if (['P1001', 'P1002', 'P1008', 'P1017', 'P2037'].includes(error.code)) return 'unreachable'
  return null
}

// Connection exceptions, shutdown and start-up, failures of the system below, a standby, an idle transaction ended.
const awayStates = /^(?:08|57P0|58|25006|25P0[34]|40003)/

/** What pg and its pool say in words only, what the operating system says of a socket, and what Prisma's adapter makes of that. */
function isBrokenConnection(error: unknown): boolean {
  for (const layer of layersOf(error)) {
    const [code, kind, message] = ['code', 'kind', 'message'].map((name) => String(Reflect.get(layer, name)))
    if (socketCodes.test(code ?? '') || awayKinds.test(kind ?? '') || connectionWords.test(message ?? ''))
      return true
  }
  return false
}

/** Of an answer to raw SQL it has no code of its own. */
const awayKinds = /^(?:DatabaseNotReachable|ConnectionClosed|SocketTimeout|TlsConnectionError)$/
const socketCodes = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|ERR_STREAM_|ERR_SOCKET_)/
const connectionWords =
  /^(?:Connection terminated|Connection ended|timeout e(?:xceeded|xpired)|Client (?:has encountered|was closed)|Query read timeout|Cannot use a pool after|the database does not answer)/i

/** The model whose unique key was taken. */
export function takenModel(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const model = error.meta?.modelName
  return typeof model === 'string' ? model : null
}

/** Prisma wraps what the driver said more than once; the SQLSTATE is somewhere on the way down. */
function sqlState(error: unknown): string | null {
  for (const layer of layersOf(error))
    for (const name of ['originalCode', 'code'] as const) {
      const code = Reflect.get(layer, name)
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P')) return code
    }
  return null
}

function* layersOf(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 5) return
  yield error
  for (const name of ['cause', 'meta', 'driverAdapterError'] as const)
    yield* layersOf(Reflect.get(error, name), depth + 1)
}
