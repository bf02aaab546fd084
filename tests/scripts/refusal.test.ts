import { describe, expect, test } from 'vitest'
import { methodsOf, refusalOf } from '../../scripts/server/refusal.js'

const ask = (method: string, url: string, headers = {}) =>
  refusalOf({ method, url, headers: { host: 'localhost:3000', ...headers } }, 'http://isnad.example')
    ?.status ?? null

describe('an address', () => {
  test.each(['/', '/ar/articles', '/ar/%D8%AE?q=%D8%AE', '/api/v1/me', '/api/v1/articles?cursor=%00'])(
    '%s is one of this site',
    (url) => {
      expect(ask('GET', url)).toBeNull()
    },
  )

  test.each(['*', '', 'http://other.example/', '//other.example/', '/%E0%A4%A', '/%ff', '/%'])(
    '%s is none',
    (url) => {
      expect(ask('GET', url)).toBe(400)
    },
  )
})

describe('a method', () => {
  test.each(['TRACE', 'CONNECT', 'PROPFIND', 'get', ''])('%s is to be had nowhere', (method) => {
    expect(ask(method, '/ar')).toBe(405)
    expect(ask(method, '/api/v1/me')).toBe(405)
  })

  test('pages are read and nothing else; the API decides by itself', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(ask(method, '/ar/articles')).toBe(405)
      expect(ask(method, '/api/v1/articles')).toBeNull()
    }
    expect(methodsOf('/ar')).toEqual(['GET', 'HEAD'])
  })
})

describe('a host', () => {
  test.each(['localhost', 'localhost:3000', 'isnad.example', '127.0.0.1:80', '[::1]:3000', '[::1]'])(
    '%s is one',
    (host) => {
      expect(ask('GET', '/ar', { host })).toBeNull()
    },
  )

  test.each(['', 'a b', '[', 'a:b', 'a/b', 'a@b', 'a,b', 'a:123456', undefined])('%s is none', (host) => {
    expect(ask('GET', '/ar', { host })).toBe(400)
  })
})

test.each(['x', '%5B', '%FF', '[]', 'x'.repeat(50_000)])(
  'a state of the router that is %.20s is turned away rather than failed on',
  (state) => {
    expect(ask('GET', '/ar', { 'next-router-state-tree': state })).toBe(400)
  },
)

test('a state of the router as browsers send it is let through', () => {
  const state = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }]))
  expect(ask('GET', '/ar', { 'next-router-state-tree': state })).toBeNull()
})
