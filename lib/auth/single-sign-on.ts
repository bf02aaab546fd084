import * as client from 'openid-client'
import { findIdentityHolder, noteIdentity } from '../data/identity-record'
import type { MemberId } from '../domain/ids'
import { groupRolesIn, roleOfGroups } from '../domain/newsroom/group-roles'
import type { Known } from '../domain/newsroom/identity'
import { email } from '../domain/newsroom/member'
import type { Role } from '../domain/newsroom/role'
import type { Problem, RefusalReason } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { tell } from '../request-scope'
import { askProvider, type Purpose, takeAsked } from './asked-provider'
import { networkOf } from './network'
import { keepSession } from './own-session'
import { answerAddress, discover, findProvider } from './provider'
import { Rate } from './rate'
import { addressOf, enterWithout, type SignInOutcome } from './sign-in'

/** What was asked for, and what the provider signed. `role` is what their groups there make; `confirmedAt`: when they showed the provider last that it is them, as far as it tells. */
export type SignOnAnswer<Kind extends Purpose['kind']> = {
  purpose: Extract<Purpose, { kind: Kind }>
  known: Known
  role: Role | null
  confirmedAt: Date | null
}

/** Where to send somebody so that a provider says who they are. */
export async function askWho(
  number: number,
  purpose: Purpose,
  headers: Headers,
): Promise<Result<{ url: string }, Problem>> {
  const provider = findProvider(number)
  if (!provider) return fail({ code: 'not-found' })
  const wait = rate.wait(networkOf(addressOf(headers)), Date.now())
  if (wait > 0) return fail({ code: 'throttled', wait })
  const configuration = await discover(provider).catch(complain)
  if (!configuration) return refused('provider-away')
  const { state, nonce, verifier } = await askProvider(number, purpose)
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: answerAddress().href,
    scope: 'openid email profile',
    ...{ state, nonce },
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(isAnew(purpose) ? { prompt: 'login', max_age: '0' } : {}),
  })
  return succeed({ url: url.href })
}

/** Each network by itself: every asking is a row for ten minutes. */
const rate = new Rate({ perSecond: 0.5, atOnce: 60 })

/**
 * Who somebody is, by the query with which a provider has sent them back. It is of the provider that this browser was sent to, answers what
 * it was sent with, once, and is signed by one of the provider's keys for us.
 */
export async function hearWho<Kind extends Purpose['kind']>(
  kind: Kind,
  answer: string,
): Promise<Result<SignOnAnswer<Kind>, Problem>> {
  const url = answerAddress()
  url.search = answer
  const asked = await takeAsked(url.searchParams.get('state'))
  const provider = asked && findProvider(asked.number)
  if (!provider || !isOf(kind, asked.purpose)) return refused('sign-on-over')
  const { purpose, begun, state, nonce, verifier } = asked
  const configuration = await discover(provider).catch(complain)
  if (!configuration) return refused('provider-away')
  try {
    const tokens = await client.authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || !isForUs(claims, provider.id)) return refused('sign-on-unsound')
    const settled = groupRolesIn(provider.roles)
    const wanted = ['email', ...(settled.size > 0 ? [provider.groups] : [])]
    const told = await withUserInfo(configuration, tokens.access_token, claims, wanted)
    const confirmedAt = momentOf(claims.auth_time)
    if (isAnew(asked.purpose) && !isSince(confirmedAt, begun)) return refused('sign-on-not-anew')
    const role = roleOfGroups(told[provider.groups], settled)
    return succeed({ purpose, known: knownBy(claims, told), role, confirmedAt })
  } catch (error) {
    if (error instanceof client.AuthorizationResponseError && error.error === 'access_denied')
      return refused('sign-on-stopped')
    complain(error)
    return refused(isAway(error) ? 'provider-away' : 'sign-on-unsound')
  }
}

/** Opens the session of whoever has this identity, or asks for their second factor; null when it is nobody's. */
export async function enterAs(
  known: Known,
  confirmedAt: Date | null,
  headers: Headers,
): Promise<(SignInOutcome & { member: MemberId }) | null> {
  const holder = await findIdentityHolder(known)
  if (!holder) return null
  tell({ member: holder.member })
  await noteIdentity(known)
  const outcome = await enterWithout({ ...holder, method: 'oidc' }, Object.fromEntries(headers), confirmedAt)
  if (outcome.kind === 'signed-in') await keepSession(outcome.session)
  return { ...outcome, member: holder.member }
}

/** What the library leaves open: that it is for us alone, also where it names us alone, and was not made in the future. */
function isForUs({ azp, iat, sub }: client.IDToken, id: string): boolean {
  if (azp !== undefined && azp !== id) return false
  return iat <= Date.now() / 1000 + skew && /^[\x20-\x7e]{1,255}$/.test(sub)
}

/** Some providers tell the address, or groups, where one asks for it only. */
async function withUserInfo(
  configuration: client.Configuration,
  token: string,
  claims: client.IDToken,
  wanted: readonly string[],
): Promise<Record<string, unknown>> {
  if (wanted.every((name) => claims[name] !== undefined) || !configuration.serverMetadata().userinfo_endpoint)
    return claims
  return { ...(await client.fetchUserInfo(configuration, token, claims.sub)), ...claims }
}

function knownBy({ iss, sub }: client.IDToken, told: Record<string, unknown>): Known {
  return {
    ...{ issuer: iss, subject: sub },
    email: email.safeParse(told.email).data ?? null,
    emailVerified: told.email_verified === true,
    name: typeof told.name === 'string' ? told.name : null,
  }
}

function isOf<Kind extends Purpose['kind']>(
  kind: Kind,
  purpose: Purpose,
): purpose is Extract<Purpose, { kind: Kind }> {
  return purpose.kind === kind
}

function isAnew(purpose: Purpose): boolean {
  return purpose.kind === 'enter' && purpose.anew
}

function isSince(moment: Date | null, begun: number): boolean {
  return moment !== null && moment.getTime() >= begun - skew * 1000
}

function momentOf(seconds: unknown): Date | null {
  return typeof seconds === 'number' ? new Date(Math.min(seconds * 1000, Date.now())) : null
}

/** The operator reads what was wrong with a provider or its answer, and which claim; neither secrets nor what was claimed. */
function complain(error: unknown): null {
  const { message, cause } = error instanceof Error ? error : { message: 'unknown', cause: null }
  const claim: unknown = Object(Object(cause).cause).claim
  console.error(`Single sign-on: ${message.slice(0, 300)}${typeof claim === 'string' ? ` (${claim})` : ''}`)
  return null
}

/** Whether no answer came, or none of a server that is well. */
function isAway(error: unknown): boolean {
  const { code } = Object(error)
  return code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && /fetch failed/.test(error.message))
}

function refused(reason: RefusalReason) {
  return fail<Problem>({ code: 'forbidden', reason })
}

/** Seconds by which clocks may differ. */
const skew = 30
