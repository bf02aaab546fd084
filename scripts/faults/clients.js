import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { nextWrite } from './writes.js'

/** Somebody signed in who calls the product as its own pages do. */
export async function signIn(baseUrl, email, password) {
  const answer = await fetch(`${baseUrl}/api/auth/csrf`)
  const { csrfToken } = await answer.json()
  const body = new URLSearchParams({ email, password, csrfToken, json: 'true' })
  const signedIn = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie: cookiesOf(answer) },
  })
  const cookie = cookiesOf(signedIn)
  if (!cookie.includes('isnad.session')) throw new Error(`Signing in answered ${signedIn.status}`)
  return { baseUrl, cookie }
}

const cookiesOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')

/**
 * One request; `status` is 0 when no answer came within `patience` milliseconds.
 *
 * @param {{ baseUrl: string, cookie: string }} caller
 * @param {string} path
 * @param {{ body?: unknown, key?: string, patience?: number }} [options]
 */
export async function ask({ baseUrl, cookie }, path, { body, key, patience = 15_000 } = {}) {
  const began = performance.now()
  const headers = { cookie, origin: baseUrl, connection: 'close' }
  if (body)
    Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': key ?? randomUUID() })
  try {
    const answer = await fetch(`${baseUrl}${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      text,
      took: performance.now() - began,
      retryAfter: answer.headers.get('retry-after'),
    }
  } catch {
    return { status: 0, text: '', took: performance.now() - began, retryAfter: null }
  }
}

/** What was asked and answered while something was wrong. */
export function makeLedger() {
  return {
    requests: 0,
    statuses: new Map(),
    /** The answer that took longest, with what was asked. */ slowest: { took: 0, path: '', status: 0 },
    /** @type {string[]} what failed otherwise than by a 503 that says when to come back */ failed: [],
    /** @type {Set<string>} */ said: new Set(),
    /** @type {Set<string>} */ acknowledged: new Set(),
  }
}

function note(ledger, path, { status, took, retryAfter, text }) {
  ledger.requests += 1
  ledger.statuses.set(status, (ledger.statuses.get(status) ?? 0) + 1)
  if (status !== 0 && took > ledger.slowest.took) ledger.slowest = { took, path, status }
  if (status >= 500 && !(status === 503 && retryAfter))
    ledger.failed.push(`${status} ${path} ${text.slice(0, 200)}`)
}

/** Writes one thing after the other; what was not acknowledged is sent again with the same key until it is. */
export async function write(caller, claims, ledger, signal) {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const { text, path, body } = nextWrite(turn, claims)
    const key = randomUUID()
    ledger.said.add(text)
    for (let told = false; !told && !signal.aborted; ) {
      const answer = await ask(caller, path, { body, key })
      note(ledger, path, answer)
      told = answer.status === 201
      if (told) ledger.acknowledged.add(text)
      else if (answer.status > 0 && answer.status < 500)
        throw new Error(`${path} answered ${answer.status} ${answer.text}`)
      else await wait(100)
    }
  }
}

/** Opens pages and asks the API one after the other, from anywhere among them on. */
export async function read(caller, paths, ledger, signal) {
  for (let turn = Math.floor(Math.random() * paths.length); !signal.aborted; turn += 1) {
    const path = paths[turn % paths.length]
    const answer = await ask(caller, path)
    note(ledger, path, answer)
    if (answer.status === 0 || answer.status >= 500) await wait(100)
  }
}
