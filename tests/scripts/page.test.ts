import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { routing } from '@/lib/i18n/routing'
import { preparePage } from '../../scripts/server/page.js'
import { readSource } from '../support/source-files'

function prepared(url: string, headers: Record<string, string> = {}) {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, headers: { ...headers } })
  const response = new ServerResponse(request)
  preparePage(request, response, false)
  return { told: request.headers, sent: response.getHeaders() }
}

describe('a page', () => {
  test.each(locales)('in %s has a policy with a nonce, which Next is told, and its language', (language) => {
    for (const url of [`/${language}`, `/${language}?q=1`, `/${language}/articles`]) {
      const { told, sent } = prepared(url)
      expect(told['x-nonce']).toMatch(/^[\w+/]{22}==$/)
      expect(sent['content-security-policy']).toContain(`'nonce-${told['x-nonce']}'`)
      expect(told['content-security-policy']).toBe(sent['content-security-policy'])
      expect(told['x-next-intl-locale']).toBe(language)
    }
  })

  test('has another nonce each time', () => {
    expect(prepared('/ar').told['x-nonce']).not.toBe(prepared('/ar').told['x-nonce'])
  })

  test('takes none of it from whoever asks', () => {
    const headers = {
      'content-security-policy': "script-src 'nonce-mine'",
      'content-security-policy-report-only': "script-src 'nonce-mine'",
      'x-nonce': 'mine',
      'x-next-intl-locale': 'en',
    }
    expect(JSON.stringify(prepared('/ar', headers).told)).not.toMatch(/mine|"en"/)
    expect(prepared('/api/v1/me', headers).told).toEqual({})
  })
})

// Next reads it from the source as well, and loads the proxy apart from everything else.
const isLed = new RegExp(`^${/matcher: '([^']+)'/.exec(readSource('proxy.ts'))?.[1]}$`)

test.each([
  '/api/v1/me',
  '/_next/static/a.js',
  '/r/a-report',
  '/s/token',
  '/feeds/desk.xml',
  '/icon.svg',
  '/favicon.ico',
])('%s is none, and has a policy of its own', (url) => {
  expect(prepared(url)).toEqual({ told: {}, sent: {} })
  expect(url).not.toMatch(isLed)
})

test('only addresses without a language are led to one', () => {
  for (const url of ['/', '/articles', '/arabic', '/en-GB/articles', '/r']) expect(url).toMatch(isLed)
  for (const locale of locales) {
    expect(`/${locale}`).not.toMatch(isLed)
    expect(`/${locale}/articles`).not.toMatch(isLed)
  }
})

test('an address without a language, or that only begins like one, is no page in it', () => {
  for (const url of ['/', '/arabic', '/en-GB/articles'])
    expect(prepared(url).told['x-next-intl-locale']).toBeUndefined()
})

describe('the language of a page is remembered', () => {
  const { maxAge } = Object(routing.localeCookie)

  test.each([
    ['by whoever comes for the first time', {}],
    ['by whoever had another', { cookie: 'theme=dark; NEXT_LOCALE=ar' }],
    ['by whoever opens it in a window', { 'sec-fetch-dest': 'document' }],
  ])('%s', (_who, headers) => {
    expect(prepared('/en/articles', headers).sent['set-cookie']).toBe(
      `NEXT_LOCALE=en; Path=/; Max-Age=${maxAge}; SameSite=Lax`,
    )
  })

  test.each([
    ['whoever has it already', { cookie: 'NEXT_LOCALE=en; theme=dark' }],
    ['a page that is fetched ahead', { rsc: '1' }],
    ['what is not opened in a window', { 'sec-fetch-dest': 'empty' }],
  ])('and not told again to %s', (_who, headers) => {
    expect(prepared('/en/articles', headers).sent['set-cookie']).toBeUndefined()
  })
})
