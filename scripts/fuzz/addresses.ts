import { readdirSync } from 'node:fs'
import { calls } from '@/lib/api/calls'

/**
 * Every address that the product answers, as its folders name them, with parameters in braces: of pages without their language,
 * and of all others but those of the calls. What is added to the product is among them by itself.
 */
export const pageAddresses = addressesOf('app/[locale]', 'page.tsx')
export const otherAddresses = addressesOf('app', 'route.ts').filter((path) => !path.startsWith('/api/v1/'))

/** The names of all that has to be known to ask for each of them. */
export function parameterNames(): Set<string> {
  const paths = [...Object.values(calls).map(({ path }) => path), ...pageAddresses, ...otherAddresses]
  return new Set(paths.flatMap((path) => Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)))
}

function addressesOf(folder: string, file: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path === file || path.endsWith(`/${file}`))
    .map((path) => path.split('/').slice(0, -1))
    .map((parts) => parts.filter((part) => !part.startsWith('(')).map((part) => `/${inBraces(part)}`))
    .map((parts) => parts.join(''))
}

/** `[claimId]`, `[...rest]` and `[[...rest]]` */
function inBraces(part: string): string {
  return part.replace(/^\[{1,2}(?:\.{3})?(\w+)\]{1,2}$/, '{$1}')
}
