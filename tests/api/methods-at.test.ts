import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calls } from '@/lib/api/calls'
import { methodsAt } from '@/lib/api/methods-at'
import { readSource } from '../support/source-files'

test.each([
  ['/api/v1/articles', ['GET', 'HEAD', 'OPTIONS', 'POST']],
  ['/api/v1/articles/0190', ['GET', 'HEAD', 'OPTIONS', 'PATCH']],
  ['/api/v1/claims/0190/proposals', ['OPTIONS', 'POST']],
  ['/api/v1/members/invitations', ['OPTIONS', 'POST']],
  ['/api/v1/members/0190', ['OPTIONS', 'PATCH']],
  ['/api/v1/openapi.json', ['GET', 'HEAD', 'OPTIONS']],
  ['/api/health', ['GET', 'HEAD', 'OPTIONS']],
])('%s has its methods', (path, methods) => {
  expect(methodsAt(path)).toEqual(methods)
})

test('every call has the methods that its route exports', () => {
  const told = Object.values(calls).map(({ path }) => {
    const file = `app/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`
    if (!existsSync(file)) return { path, exported: [] }
    const exported = [...readSource(file).matchAll(/export (?:const|(?:async )?function) ([A-Z]+)\b/g)]
    return { path, exported: exported.map(([, method = '']) => method).sort() }
  })
  for (const { path, exported } of told) {
    const own = methodsAt(`/api/v1${path}`).filter((method) => !['HEAD', 'OPTIONS'].includes(method))
    expect({ path, methods: own }).toEqual({ path, methods: exported })
  }
})
