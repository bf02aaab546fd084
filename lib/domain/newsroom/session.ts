import { z } from 'zod'
import { factors } from './second-factor'

/** By what a session is named to its member: not its id, which opens it. */
export const sessionName = z.string().regex(/^[\da-f]{64}$/)

/** A session of one's own that is good still. */
export const ownSession = z.object({
  id: sessionName,
  device: z.string().nullable().describe('Browser and system, as far as the browser tells'),
  network: z.string().nullable().describe('An IPv4 address, or the first half of an IPv6 address'),
  method: z.enum(['password', 'oidc']).describe('oidc: by a provider of OpenID Connect'),
  factor: z.enum(factors).nullable().describe('What was shown besides'),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  here: z.boolean().describe('Whether it is the one that asks'),
})
export type OwnSession = z.infer<typeof ownSession>

/**
 * What a browser calls itself, as two names that are the same in every language: `Firefox · Windows`. Null where it tells neither.
 * The first name that fits counts, for most browsers name others along with themselves.
 */
export function deviceOf(userAgent: string): string | null {
  const names = [browsers, systems].flatMap(
    (known) => known.find(([, sign]) => sign.test(userAgent))?.[0] ?? [],
  )
  return names.length === 0 ? null : names.join(' · ')
}

const browsers: [string, RegExp][] = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
  ['curl', /^curl\//],
]

const systems: [string, RegExp][] = [
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
]
