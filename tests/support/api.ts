import {
  type APIRequestContext,
  type APIResponse,
  test as base,
  expect,
  type PlaywrightWorkerArgs,
} from '@playwright/test'

/** Where the product is served. */
export const origin = process.env.BASE_URL ?? 'http://localhost:3000'
export const password = process.env.DEMO_PASSWORD ?? ''

type Headers = Record<string, string>

/** Somebody who calls the API, with cookies of their own. */
export class Caller {
  constructor(readonly context: APIRequestContext) {}

  get(path: string, headers: Headers = {}): Promise<APIResponse> {
    return this.context.get(path, { headers, maxRedirects: 0 })
  }

  /** A call that changes something, as the product's own pages make it. */
  send(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    headers: Headers = {},
  ): Promise<APIResponse> {
    // As bytes, for Playwright mends a text that is not JSON.
    const data = Buffer.isBuffer(body)
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
    const all = { origin, 'content-type': 'application/json', ...headers }
    return this.context.fetch(path, { method, data, headers: all, maxRedirects: 0 })
  }

  post(path: string, body: unknown, headers: Headers = {}): Promise<APIResponse> {
    return this.send('POST', `/api/v1${path}`, body, headers)
  }

  patch(path: string, body: unknown, headers: Headers = {}): Promise<APIResponse> {
    return this.send('PATCH', `/api/v1${path}`, body, headers)
  }

  /** Tries to sign in, as the sign-in page does. */
  async signIn(email: string, secret = password): Promise<APIResponse> {
    const { csrfToken } = await (await this.context.get('/api/auth/csrf')).json()
    const form = { email, password: secret, csrfToken, json: 'true' }
    return this.context.post('/api/auth/callback/credentials', { form, headers: { origin }, maxRedirects: 0 })
  }
}

type Callers = {
  nobody: Caller
  journalist: Caller
  editor: Caller
  admin: Caller
  reader: Caller
  outsider: Caller
}

/** A caller for one test, signed in as one of the sample's people or as nobody. */
const caller =
  (account?: string) =>
  async ({ playwright }: PlaywrightWorkerArgs, use: (caller: Caller) => Promise<void>) => {
    const context = await playwright.request.newContext({ baseURL: origin })
    const made = new Caller(context)
    if (account) expect((await made.signIn(`${account}@isnad.example`)).status()).toBe(200)
    await use(made)
    await context.dispose()
  }

/** Tests in which the sample's people call the API, each signed in when a test asks for them. */
export const test = base.extend<Callers>({
  nobody: caller(),
  journalist: caller('journalist'),
  editor: caller('editor'),
  admin: caller('admin'),
  reader: caller('reader'),
  outsider: caller('outsider'),
})

export { expect }

/** Sees that an answer is a problem of this status and code, in the form of RFC 9457, and hands it on. */
export async function problemIn(answer: APIResponse, status: number, code: string) {
  expect({ status: answer.status(), text: await answer.text() }).toMatchObject({ status })
  expect(answer.headers()['content-type']).toBe('application/problem+json')
  expect(answer.headers()['cache-control']).toBe('no-store')
  const problem = await answer.json()
  expect(problem).toMatchObject({
    status,
    code,
    type: `urn:isnad:problem:${code}`,
    title: expect.any(String),
  })
  return problem
}

/** The fields that a 422 names, as `path code`. */
export async function fieldsIn(answer: APIResponse): Promise<string[]> {
  const { errors } = await problemIn(answer, 422, 'invalid')
  return errors.map((error: { path: string; code: string; message: string }) => {
    expect(error.message).toContain(error.path.split('.')[0])
    return `${error.path} ${error.code}`
  })
}

/** What was asked for: fails with the whole answer when it was refused. */
export async function madeBy(answer: Promise<APIResponse>, status = 201) {
  const made = await answer
  expect({ status: made.status(), text: await made.text() }).toMatchObject({ status })
  return made.json()
}

export const words = 'On Monday, the mayor resigned after eleven years. The council meets on Friday.'

export const newArticle = (caller: Caller, text = words) =>
  madeBy(caller.post('/articles', { title: 'The mayor', text, language: 'en' }))

export async function newClaim(caller: Caller) {
  const { id } = await newArticle(caller)
  return madeBy(caller.post(`/articles/${id}/claims`, { revision: 1, start: 11, end: 29 }))
}

export async function proposedClaim(caller: Caller) {
  const { id } = await newClaim(caller)
  return madeBy(caller.post(`/claims/${id}/proposals`, needsSources))
}

export const needsSources = {
  verdict: 'needs-sources',
  rationale: 'Who says so?',
  reasons: ['according-to-whom'],
}

export const evidence = {
  stance: 'supports',
  quote: 'He resigned.',
  source: { title: 'The minutes', type: 'primary' },
}
