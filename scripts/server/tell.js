import { latency } from './metrics.js'
import { builtRoutes } from './routes.js'

const routeOf = builtRoutes()

/**
 * Tells of a request once it is over: one line of the log, its time in the metrics and, where it is about who may do what or was refused,
 * a line of the security log. Nothing in them was sent along: no address as it was asked for, no header, no body.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ id: string, told?: { watched?: boolean, code?: string } }} scope what the application said of it, see `lib/request-scope.ts`
 * @param {boolean} isLogged
 */
export function tellOf({ method = '', url = '' }, response, scope, isLogged) {
  const began = performance.now()
  response.once('close', () => {
    const took = performance.now() - began
    const answered = { method, route: routeOf(url), status: response.statusCode }
    if (!isEndless(response)) latency.observe(answered, took / 1000)
    if (isLogged)
      for (const line of linesOf(answered, took, response.writableFinished, scope)) console.info(line)
  })
}

/** Live updates never finish. */
export function isEndless(response) {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')
}

/**
 * The lines that tell of a request: the first that it was there, the second, if any, that somebody in charge should know of it.
 *
 * @param {{ method: string, route: string, status: number }} answered
 * @param {number} took milliseconds
 * @param {boolean} isWhole whether whoever asked waited for all of the answer
 * @param {{ id: string, told?: { watched?: boolean, [name: string]: string | boolean | undefined } }} scope
 */
export function linesOf(answered, took, isWhole, { id, told: { watched = false, ...told } = {} }) {
  const line = {
    event: 'request',
    request: id,
    ...answered,
    ms: Math.round(took),
    ...(!isWhole && { cut: true }),
    ...told,
  }
  const { event, ms, cut, ...known } = line
  return watched || refusals.has(told.code) ? [line, { event: 'security', ...known }] : [line]
}

const refusals = new Set(['forbidden', 'foreign-origin', 'confirm-password', 'needs-factor', 'throttled'])
