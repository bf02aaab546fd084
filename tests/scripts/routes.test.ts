import { expect, test } from 'vitest'
import { pagesIn, routesIn } from '../../scripts/server/routes.js'

const route = (page: string, regex: string) => ({ page, regex })
const manifest = {
  staticRoutes: [
    route('/_not-found', '^/_not\\-found(?:/)?$'),
    route('/api/v1/claims/like', '^/api/v1/claims/like(?:/)?$'),
  ],
  dynamicRoutes: [
    route('/api/v1/claims/[claimId]', '^/api/v1/claims/([^/]+?)(?:/)?$'),
    route('/api/[...unknown]', '^/api/(.+?)(?:/)?$'),
    route('/r/[slug]/[[...rest]]', '^/r/([^/]+?)(?:/(.+?))?(?:/)?$'),
    route('/s/[token]', '^/s/([^/]+?)(?:/)?$'),
    route('/[locale]', '^/([^/]+?)(?:/)?$'),
    route('/[locale]/invitations/[token]', '^/([^/]+?)/invitations/([^/]+?)(?:/)?$'),
    route('/[locale]/[...rest]', '^/([^/]+?)/(.+?)(?:/)?$'),
  ],
}
const routeOf = routesIn(manifest)

test.each([
  ['/api/v1/claims/0190a2b4-0000-7000-8000-000000000001', '/api/v1/claims/[claimId]'],
  ['/api/v1/claims/like', '/api/v1/claims/like'],
  ['/ar?q=a-secret', '/[locale]'],
  ['/s/a-secret', '/s/[token]'],
  ['/r/the-mayor/1/embed', '/r/[slug]/[[...rest]]'],
  ['/en/invitations/a-secret/', '/[locale]/invitations/[token]'],
  ['/_next/static/chunks/a.js', '/_next'],
  ['/_not-found', 'other'],
  ['/api/a-secret/b', 'other'],
  ['/en/a/b/a-secret', 'other'],
  ['/', 'other'],
  ['', 'other'],
])('%j is told of as %s', (url, told) => {
  expect(routeOf(url)).toBe(told)
})

test('the server loads every page before anybody asks for one', () => {
  expect(pagesIn(manifest)).toEqual(['/ar', '/ar/invitations/x', '/ar/x'])
})
