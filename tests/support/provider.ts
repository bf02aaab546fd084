import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'

type Claims = Record<string, unknown>

/** How a provider deviates from what it should do. */
export type Lie = {
  /** What the token says otherwise; undefined takes a claim away. */
  claims?: (honest: Claims) => Claims
  /** How it is signed. */
  sign?: 'other key' | 'unknown key' | 'none' | 'secret' | 'public key' | 'ES256' | 'PS256' | 'RS512'
  /** Another token than the one that was made, or none. */
  token?: (made: string) => string | undefined
  /** What comes back besides code and state, or otherwise; undefined takes it away. */
  answer?: Record<string, string | undefined>
  /** What the userinfo endpoint says. */
  userinfo?: Claims
}

export const clientId = 'isnad'
export const clientSecret = 'a secret that only the two of them know'

/**
 * A provider of OpenID Connect that does as it should unless it is told to lie. Nobody has to click: `answer` is what comes back of
 * somebody whom it was sent.
 */
export class TestProvider {
  lie: Lie = {}
  /** How often a code was turned in, and the last token that was handed out. */
  asked = 0
  lastToken = ''
  private lastSubject = ''
  private readonly codes = new Map<string, { challenge: string; claims: Claims }>()

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private readonly keys: Awaited<ReturnType<typeof makeKeys>>,
    private readonly says: Claims,
  ) {}

  /** `says`: what it says of itself otherwise than it is. */
  static async start(says: Claims = {}): Promise<TestProvider> {
    const keys = await makeKeys()
    const server = createServer((request, response) => {
      void provider.serve(request, response).catch(() => response.writeHead(500).end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const provider = new TestProvider(server, keys, says)
    return provider
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** The query with which somebody comes back who was sent to `url` and is `subject` here. */
  answer(url: string, subject: string, more: Claims = {}): string {
    const asked = new URL(url).searchParams
    this.lastSubject = subject
    const code = randomUUID()
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      ...{ iss: this.issuer, aud: clientId, sub: subject, nonce: asked.get('nonce') },
      ...{ iat: now, exp: now + 300, ...more },
    }
    this.codes.set(code, { challenge: asked.get('code_challenge') ?? '', claims })
    const said = { code, state: asked.get('state') ?? '', iss: this.issuer, ...this.lie.answer }
    return `?${new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))}`
  }

  private async serve(request: IncomingMessage, response: ServerResponse) {
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const { issuer } = this
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          userinfo_endpoint: `${issuer}/userinfo`,
          response_types_supported: ['code'],
          // As a provider says that has no care: what is taken is ours to decide.
          id_token_signing_alg_values_supported: ['RS256', 'ES256', 'PS256', 'RS512', 'HS256', 'none'],
          ...this.says,
        })
      case '/keys':
        return json({ keys: this.keys.public })
      case '/userinfo':
        return json(this.lie.userinfo ?? { sub: this.lastSubject })
      case '/token': {
        this.asked += 1
        const form = new URLSearchParams(await bodyOf(request))
        const known = this.codes.get(form.get('code') ?? '')
        const verifier = form.get('code_verifier') ?? ''
        const fits = known?.challenge === createHash('sha256').update(verifier).digest('base64url')
        // Basic, as of RFC 6749, section 2.3.1: both are encoded as in a form.
        const shown = new URLSearchParams([[clientId, clientSecret]]).toString().replace('=', ':')
        const isClient = request.headers.authorization === `Basic ${Buffer.from(shown).toString('base64')}`
        if (!known || !fits || !isClient) return json({ error: 'invalid_grant' }, 400)
        this.codes.delete(form.get('code') ?? '')
        const made = await this.sign(this.lie.claims?.(known.claims) ?? known.claims)
        this.lastToken = made
        const token = this.lie.token ? this.lie.token(made) : made
        return json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: token })
      }
      default:
        return json({}, 404)
    }
  }

  private sign(claims: Claims): Promise<string> | string {
    const { sign = 'RS256' } = this.lie
    const { keys } = this
    const by = (alg: string, kid: string, key: CryptoKey | Uint8Array) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key)
    switch (sign) {
      case 'other key':
        return by('RS256', 'rsa', keys.other)
      case 'unknown key':
        return by('RS256', 'another', keys.other)
      case 'none':
        return new UnsecuredJWT(claims).encode()
      case 'secret':
        return by('HS256', 'rsa', new TextEncoder().encode(clientSecret))
      case 'public key':
        return by('HS256', 'rsa', new TextEncoder().encode(keys.pem))
      case 'ES256':
        return by('ES256', 'ec', keys.ec)
      case 'PS256':
        return by('PS256', 'rsa', keys.pss)
      case 'RS512':
        return by('RS512', 'rsa', keys.rs512)
      default:
        return by('RS256', 'rsa', keys.rsa)
    }
  }
}

async function makeKeys() {
  const rsa = await generateKeyPair('RS256', { extractable: true })
  const ec = await generateKeyPair('ES256', { extractable: true })
  const other = await generateKeyPair('RS256')
  const again = async (hash: string, name = 'RSASSA-PKCS1-v1_5') =>
    crypto.subtle.importKey(
      'pkcs8',
      await crypto.subtle.exportKey('pkcs8', rsa.privateKey),
      { name, hash },
      false,
      ['sign'],
    )
  return {
    ...{ rsa: rsa.privateKey, ec: ec.privateKey, other: other.privateKey },
    ...{ pss: await again('SHA-256', 'RSA-PSS'), rs512: await again('SHA-512') },
    pem: await exportSPKI(rsa.publicKey),
    public: [
      { ...(await exportJWK(rsa.publicKey)), kid: 'rsa' },
      { ...(await exportJWK(ec.publicKey)), kid: 'ec' },
    ],
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const piece of request) body += piece
  return body
}
