import * as client from 'openid-client'
import type { Provider } from '../domain/newsroom/identity'
import { env, providersEnv } from '../env'

type Configured = ReturnType<typeof providersEnv>[number]

/** The providers that people may sign in by, in the order they are configured. */
export function listProviders(): (Provider & { issuer: string; canAskAnew: boolean })[] {
  return providersEnv().map(({ number, name, issuer }) => ({
    ...{ number, name, issuer },
    canAskAnew: issuer !== google,
  }))
}

export function findProvider(number: number): Configured | null {
  return providersEnv().find((each) => each.number === number) ?? null
}

/** Where a provider sends people back to. It has to know this very address. */
export function answerAddress(): URL {
  return new URL('/single-sign-on', env().NEXTAUTH_URL)
}

/**
 * What a provider says of itself, at the address of its issuer; it is asked anew after an hour. Throws where it does not answer, or
 * calls itself by another name: the issuer of all tenants of Microsoft Entra does.
 */
export async function discover(provider: Configured): Promise<client.Configuration> {
  const known = discovered.get(provider.number)
  if (known && known.until > Date.now()) return known.configuration
  const issuer = new URL(provider.issuer)
  const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  const found = await client.discovery(issuer, provider.id, undefined, client.None(), { execute, timeout })
  const { supportsPKCE: _, ...metadata } = found.serverMetadata()
  if (metadata.issuer.replace(/\/$/, '') !== provider.issuer.replace(/\/$/, ''))
    throw new Error(`calls itself ${metadata.issuer}`)
  const configuration = new client.Configuration(
    {
      ...metadata,
      // Of what it says it signs with, what takes a key of its own: neither `none` nor what our secret signs.
      id_token_signing_alg_values_supported: (
        metadata.id_token_signing_alg_values_supported ?? ['RS256']
      ).filter((name) => algorithms.includes(name)),
    },
    provider.id,
    provider.secret,
    // What a provider takes that does not say (OpenID Connect Discovery 1.0, section 3).
    metadata.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false
      ? client.ClientSecretPost(provider.secret)
      : client.ClientSecretBasic(provider.secret),
  )
  configuration.timeout = timeout
  for (const extend of execute) extend(configuration)
  // Else the signature of what comes straight from the provider is taken on trust in its certificate.
  client.enableNonRepudiationChecks(configuration)
  discovered.set(provider.number, { configuration, until: Date.now() + 3_600_000 })
  return configuration
}

const discovered = new Map<number, { configuration: client.Configuration; until: number }>()

const algorithms = ['RS256', 'PS256', 'ES256']

/** It has people neither sign in anew nor tells when they did. */
const google = 'https://accounts.google.com'

/** Seconds. */
const timeout = 10
