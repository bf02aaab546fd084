import { calls } from './calls'

/**
 * The methods that an address of the API has, for `Allow` (RFC 9110, 10.2.1). What speaks no JSON is no call and is only read;
 * Next answers HEAD and OPTIONS wherever they make sense.
 */
export function methodsAt(pathname: string): string[] {
  const asked = pathname.replace(/^\/api\/v1/, '')
  const fitting = Object.values(calls).filter(({ path }) => fits(path, asked))
  // Where a word and a parameter fit alike, as for `/members/invitations`, the word counts.
  const [nearest] = fitting.toSorted((one, other) => parametersIn(one.path) - parametersIn(other.path))
  const own: string[] = fitting.filter(({ path }) => path === nearest?.path).map(({ method }) => method)
  if (own.length === 0) own.push('GET')
  return [...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort()
}

function fits(path: string, asked: string): boolean {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`).test(asked)
}

function parametersIn(path: string): number {
  return path.split('{').length
}
