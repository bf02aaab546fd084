import type { Server } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'

/**
 * The provider of the npm package oidc-provider, on a port of this machine, with its own pages for signing in: whatever name somebody
 * types there is their subject, and with `@example.org` behind it their address.
 */
export async function startRealProvider(
  port: number,
  { redirect, claims = {} }: { redirect: string; claims?: Record<string, unknown> },
): Promise<{ issuer: string; stop(): Promise<void> }> {
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'isnad', client_secret: 'only the two of them', redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({
        ...{ sub: id, name: id, email: `${id}@example.org`, email_verified: true },
        ...claims,
      }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['a key for tests alone'] },
  } satisfies Configuration)
  const server: Server = provider.listen(port, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Goes where somebody is sent, signs in there as `name`, agrees, and answers the query with which they come back. */
export async function signInAt(url: string, name: string, redirect: string): Promise<string> {
  const jar = new Map<string, string>()
  const go = async (to: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(to, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(key, value)
    }
    return answer
  }
  let [answer, at] = [await go(url), url]
  for (let step = 0; step < 12; step += 1) {
    const location = answer.headers.get('location')
    if (location) {
      at = new URL(location, at).href
      if (at.startsWith(redirect)) return new URL(at).search
      answer = await go(at)
      continue
    }
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
    at = new URL(action, at).href
    answer = await go(at, prompt === 'login' ? { prompt, login: name, password: 'any' } : { prompt })
  }
  throw new Error(`did not come back from ${at}`)
}
