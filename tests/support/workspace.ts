import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import ar from '../../messages/ar.json' with { type: 'json' }
import en from '../../messages/en.json' with { type: 'json' }

export type Locale = 'ar' | 'en'
export type Account =
  | 'admin'
  | 'outside-admin'
  | 'editor'
  | 'editor2'
  | 'journalist'
  | 'journalist2'
  | 'reader'
  | 'outsider'
export const messages = { ar, en }

type Newcomer = {
  page: Page
  email: string
  password: string
  /** A page at another computer. */
  again(): Promise<Page>
  signIn(context: BrowserContext): Promise<void>
}

/** `live`: the page hears of others as it does with everybody; without, it is as one whose connection is lost, and hears nothing. */
export type PageOptions = Parameters<import('@playwright/test').Browser['newContext']>[0] & { live?: boolean }

type Desk = {
  /** A page of their own for one of the sample's people, signed in through the API. */
  as(account: Account, options?: PageOptions): Promise<Page>
  /** A member whom no other test knows: what one member types in one place is there for them in another. */
  newcomer(): Promise<Newcomer>
  /** Answers of the server that this test means to provoke, such as 412: the browser logs them as errors. */
  expectStatus(...statuses: number[]): void
}

/** Tests in which anything on the console that is an error is a failure. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ browser, baseURL }, use) => {
    const errors: string[] = []
    const expected = new Set<number>()
    const contexts: BrowserContext[] = []
    const origin = baseURL ?? ''
    async function pageOf(
      email: string,
      password: string,
      { live = false, ...options }: PageOptions = {},
    ): Promise<Page> {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options })
      if (!live) await hearNothing(context)
      contexts.push(context)
      await signInAs(context, email, password, origin)
      const page = await context.newPage()
      watch(page, errors, expected)
      return page
    }
    const as: Desk['as'] = (account, options) => pageOf(emailOf(account), demoPassword(), options)
    await use({
      as,
      expectStatus: (...statuses) => {
        for (const status of statuses) expected.add(status)
      },
      newcomer: async () => {
        const [email, password] = [`${crypto.randomUUID()}@isnad.example`, `${crypto.randomUUID()} of a test`]
        const admin = await as('admin')
        const { token } = await call(admin, '/members/invitations', {
          email,
          name: 'Newcomer',
          role: 'journalist',
        })
        await call(admin, '/invitations/acceptances', { token, password })
        const again = () => pageOf(email, password)
        const enter = (context: BrowserContext) => signInAs(context, email, password, origin)
        return { page: await again(), email, password, again, signIn: enter }
      },
    })
    for (const context of contexts) await context.close()
    expect(errors, 'errors on the console').toEqual([])
  },
})

export { expect }

/** Two people at once are told of each other within a moment; what one does on top of what they have not heard of is tried like this. */
export async function hearNothing(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    class Silence extends EventTarget {
      readonly readyState = 0
      close() {}
    }
    Object.assign(window, { EventSource: Silence })
  })
}

export function watch(page: Page, errors: string[], expected: ReadonlySet<number> = new Set()): void {
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const offline = message.text().includes('ERR_INTERNET_DISCONNECTED')
    const status = offline ? 0 : Number(/status of (\d{3})/.exec(message.text())?.[1])
    // People of the sample share accounts between tests: a draft that was listed may be gone by the time it is read.
    const gone = status === 404 && message.location().url.includes('/api/v1/drafts/')
    if (!expected.has(status) && !gone) errors.push(message.text())
  })
}

export const demoPassword = () => process.env.DEMO_PASSWORD ?? ''

const emailOf = (account: Account) => `${account}@isnad.example`

export function signIn(context: BrowserContext, account: Account, origin: string): Promise<void> {
  return signInAs(context, emailOf(account), demoPassword(), origin)
}

async function signInAs(
  context: BrowserContext,
  email: string,
  password: string,
  origin: string,
): Promise<void> {
  const { csrfToken } = await (await context.request.get(`${origin}/api/auth/csrf`)).json()
  const answer = await context.request.post(`${origin}/api/auth/callback/credentials`, {
    form: { email, password, csrfToken, json: 'true' },
    headers: { origin },
  })
  expect(answer.ok(), `sign-in of ${email}: ${answer.status()} ${await answer.text()}`).toBe(true)
}

/** Brings an article in through the API, so that every test has a text of its own. */
export async function addArticle(
  page: Page,
  article: { title: string; text: string; language: string },
): Promise<string> {
  const { id } = await call(page, '/articles', article)
  return id
}

export async function markClaim(
  page: Page,
  article: string,
  text: string,
  words: string,
): Promise<{ id: string; version: number }> {
  const start = text.indexOf(words)
  return call(page, `/articles/${article}/claims`, { revision: 1, start, end: start + words.length })
}

export async function call(
  page: Page,
  path: string,
  data: unknown,
  headers: Record<string, string> = {},
  method = 'POST',
) {
  const origin = new URL(await baseOf(page)).origin
  const answer = await page.request.fetch(`/api/v1${path}`, {
    ...{ method, data, headers: { origin, 'idempotency-key': crypto.randomUUID(), ...headers } },
  })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

async function baseOf(page: Page): Promise<string> {
  return (await page.request.get('/api/health')).url()
}

/**
 * Opens a page and waits until it is alive. A program types in the very moment in which the page wakes up, and its
 * letters then land beside what it had selected; no person is that quick.
 */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await isAlive(page)
}

export async function reloadPage(page: Page): Promise<void> {
  await page.reload()
  await isAlive(page)
}

async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    // What the server drew once and for all is heard by what React has taken over.
    Array.from(document.querySelectorAll('button:not([data-erase]), input, textarea, select')).every(
      (control) =>
        // React leaves a key of its own on every element that it has taken over.
        Object.keys(control).some((key) => key.startsWith('__reactProps')),
    ),
  )
}

export async function openWorkspace(page: Page, locale: Locale, article: string, hash = ''): Promise<void> {
  await openPage(page, `/${locale}/articles/${article}${hash}`)
  // The margin is laid out once the page is alive.
  await expect(page.locator('#content ol[data-alive]')).toBeAttached()
  await page.evaluate(() => document.fonts.ready.then(() => null))
}

/** Drags the mouse over words as a person does: from inside the first word to inside the last one. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const [from, to] = await pointsOf(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Where the second and the last but one letter of these words stand on the screen. */
async function pointsOf(
  page: Page,
  words: string,
): Promise<[{ x: number; y: number }, { x: number; y: number }]> {
  return page.evaluate((wanted) => {
    // A figure stands in an element of its own, so words may go over several.
    for (const paragraph of document.querySelectorAll('#article-text :is(h1, p)')) {
      const texts = Array.from(paragraph.querySelectorAll('[data-start]'), (element) => element.firstChild)
      const letters = texts.flatMap((node) =>
        Array.from({ length: node?.textContent?.length ?? 0 }, (_, offset) => ({ node, offset })),
      )
      const at = texts
        .map((node) => node?.textContent ?? '')
        .join('')
        .indexOf(wanted)
      if (at < 0) continue
      paragraph.scrollIntoView({ block: 'center' })
      const middleOf = (letter: number) => {
        const { node, offset } = letters[at + letter] ?? {}
        if (!node || offset === undefined) throw new Error(`The article does not show: ${wanted}`)
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        // A mouse points at whole pixels; Chromium takes a drag from half of one for a series of clicks.
        return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) }
      }
      return [middleOf(1), middleOf(wanted.length - 2)] as [
        { x: number; y: number },
        { x: number; y: number },
      ]
    }
    throw new Error(`The article does not hold: ${wanted}`)
  }, words)
}

const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing that the axe rules for WCAG 2.2 AA find fault with. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that was just refreshed gets its title again a moment later.
  await expect(page).toHaveTitle(/./)
  // At the top the pinned header covers nothing half.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  // npm may install playwright-core twice, and the types of two copies are not each other's.
  const { violations } = await new AxeBuilder({ page: Object(page) })
    .options({ runOnly: accessibilityTags, resultTypes: ['violations'] })
    // Else its findings are put together in a page of its own, for frames of other origins, of which there are none.
    .setLegacyMode()
    .analyze()
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
  )
  expect(found).toEqual([])
}
