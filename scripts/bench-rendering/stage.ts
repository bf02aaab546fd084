import { readFileSync } from 'node:fs'
import { type BrowserContext, chromium } from '@playwright/test'
import { growClaims, longText, overlappingRanges } from '../../tests/support/long-article'
import { findChromium, quietChromium } from '../chromium.js'

/** What the bench opens: a browser signed in to the product, and the same long text with claims and without. */
export type Stage = {
  context: BrowserContext
  text: string
  ranges: { start: number; end: number }[]
  claimed: string
  bare: string
  close(): Promise<void>
}

export async function setStage(bytes: number, claims: number): Promise<Stage> {
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', ...quietChromium],
  })
  const baseURL = process.env.BASE_URL ?? ''
  const context = await browser.newContext({ baseURL, viewport: { width: 1360, height: 900 } })
  // What tsx makes of a function with inner functions calls this helper, which no page has.
  await context.addInitScript('globalThis.__name ??= (named) => named')
  await context.addInitScript(watchPage)
  await signIn(context, baseURL)

  const seed = readFileSync(new URL('../../seeds/articles/article-ar.txt', import.meta.url), 'utf8')
  const text = longText(seed, bytes)
  const bare = await addArticle(context, baseURL, text)
  const claimed = await addArticle(context, baseURL, text)
  await growClaims(claimed, claims)
  const ranges = overlappingRanges(text.length, claims)
  return { context, text, ranges, bare, claimed, close: () => browser.close() }
}

async function signIn(context: BrowserContext, origin: string): Promise<void> {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const form = { email: 'journalist@isnad.example', password: process.env.DEMO_PASSWORD ?? '', json: 'true' }
  const answer = await context.request.post('/api/auth/callback/credentials', {
    ...{ form: { ...form, csrfToken }, headers: { origin } },
  })
  if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}`)
}

async function addArticle(context: BrowserContext, origin: string, text: string): Promise<string> {
  const answer = await context.request.post('/api/v1/articles', {
    data: { title: text.split('\n')[0], text, language: 'ar' },
    headers: { origin, 'idempotency-key': crypto.randomUUID() },
  })
  return (await answer.json()).id
}

/** Runs in every page before its own scripts: keeps what the browser times, and when claims were first painted. */
function watchPage(): void {
  const watched = { events: [] as PerformanceEventTiming[], long: 0, painted: 0 }
  Object.assign(window, { watched })
  const observe = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    })
  observe(
    'event',
    (entry) => {
      if (entry instanceof PerformanceEventTiming && entry.interactionId > 0) watched.events.push(entry)
    },
    { durationThreshold: 16 },
  )
  observe('longtask', ({ duration }) => {
    watched.long += duration
  })
  const look = () => {
    const isPainted =
      [...CSS.highlights.values()].some(({ size }) => size > 0) ||
      document.querySelector('mark[data-claim], .r6o-annotation') !== null
    // The frame after the one in which the ranges were there shows them.
    if (isPainted) requestAnimationFrame((now) => Object.assign(watched, { painted: now }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
