import type { Browser, BrowserContext, Page } from '@playwright/test'
import { OwnBrowser } from '../support/own-browser'
import {
  type Account,
  addArticle,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openPage,
  openWorkspace,
  reloadPage,
  signIn,
  test,
} from '../support/workspace'

const text = 'The bridge opened in 1994. The minister came two days later.'
const words = messages.en

test('a browser that is killed while one types loses a second of it at most', async ({ baseURL, desk }) => {
  test.slow()
  const browser = new OwnBrowser()
  const newcomer = await desk.newcomer()
  const { newArticle } = messages.ar
  try {
    const page = await signedInPage(await browser.start(), newcomer.signIn)
    await openPage(page, `${baseURL}/ar/articles/new`)
    const typed: { text: string; at: number }[] = []
    await page.getByLabel(newArticle.text).focus()
    for (const letter of letters(400)) {
      await page.keyboard.insertText(letter)
      // About as fast as the fastest typist.
      await page.waitForTimeout(10)
      typed.push({ text: (typed.at(-1)?.text ?? '') + letter, at: Date.now() })
    }
    const killedAt = Date.now()
    await browser.kill()
    const owed = typed.findLast(({ at }) => at <= killedAt - 1000)?.text ?? ''
    expect(owed.length).toBeGreaterThan(100)

    const again = await signedInPage(await browser.start(), newcomer.signIn)
    await openPage(again, `${baseURL}/ar/articles/new`)
    const field = again.getByLabel(newArticle.text)
    await expect(field).not.toHaveValue('')
    const kept = await field.inputValue()
    expect(typed.at(-1)?.text.startsWith(kept)).toBe(true)
    expect(kept.length).toBeGreaterThanOrEqual(owed.length)
  } finally {
    await browser.remove()
  }
})

test('two tabs have two drafts, each its own after a reload; that of a closed tab is offered', async ({
  desk,
}) => {
  const { page: one } = await desk.newcomer()
  const other = await one.context().newPage()
  const title = (page: Page) => page.getByLabel(words.newArticle.articleTitle)
  await openPage(one, '/en/articles/new')
  await openPage(other, '/en/articles/new')
  await title(one).fill('The first one')
  await title(other).fill('The second one')
  for (const page of [one, other]) await untilKept(page, 'one')
  await reloadPage(one)
  await reloadPage(other)
  await expect(title(one)).toHaveValue('The first one')
  await expect(title(other)).toHaveValue('The second one')

  await other.close()
  await reloadPage(one)
  await expect(title(one)).toHaveValue('The first one')
  await expectAccessible(one)
  await one.getByRole('button', { name: words.drafts.take }).click()
  await expect(title(one)).toHaveValue('The second one')
  await expect(one.getByText('The first one')).toBeVisible()

  await one.getByRole('button', { name: words.newArticle.discard }).click()
  await expect(title(one)).toHaveValue('')
  await expect(one.getByText('The first one')).toBeVisible()
})

for (const locale of ['ar', 'en'] as const) {
  const { comments, otherMember, problems } = messages[locale]

  test(`nothing is saved in the name of whoever signed in since, and nothing typed is lost (${locale})`, async ({
    desk,
    baseURL,
  }) => {
    // Where a session ends, what a page asks for by itself is refused.
    desk.expectStatus(409, 401)
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title: 'News of the bridge', text, language: 'en' })
    await markClaim(page, article, text, 'The bridge opened in 1994')
    await openWorkspace(page, locale, article, '#claim-1')
    await page.keyboard.press('c')
    const field = page.getByRole('textbox', { name: comments.field })
    await expect(field).toBeFocused()
    await page.keyboard.type('Who says so?')
    // As another program of this browser would, of which no page hears.
    await signInAgain(page.context(), 'editor', baseURL ?? '')
    await page.getByRole('button', { name: comments.send }).click()
    await expect(page.getByRole('alert').filter({ hasText: problems['other-member'] })).toBeVisible()
    await expect(field).toHaveValue('Who says so?')
    await expectAccessible(page)

    const other = await page.context().newPage()
    await openPage(other, `/${locale}/articles/${article}`)
    await expect(page.getByText('Who says so?')).toHaveCount(0)
    await expect(page.getByText(otherMember.kept.split('\u2068')[0] ?? '')).toBeVisible()
    await expect(page.locator('#article-text')).toHaveCount(0)
    await expectAccessible(page)

    await page.getByRole('button', { name: (otherMember.again.split('\u2068')[0] ?? '').trim() }).click()
    await page.waitForURL(/sign-in/)
    await expect(other).toHaveURL(/sign-in/)
    await signInAgain(page.context(), 'journalist', baseURL ?? '')
    await openWorkspace(page, locale, article, '#claim-1')
    await expect(page.getByRole('textbox', { name: comments.field })).toHaveValue('Who says so?')
  })
}

test('the next person at the browser sees nothing of what was typed, nor of a draft without a name', async ({
  desk,
  baseURL,
}) => {
  const { page, again } = await desk.newcomer()
  await openPage(page, '/en/articles/new')
  await page.evaluate(() =>
    localStorage.setItem('isnad.draft/new-article', JSON.stringify({ values: { title: 'Of nobody' } })),
  )
  await reloadPage(page)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('isnad.draft/new-article'))).toBeNull()
  await expect(page.getByLabel(words.newArticle.articleTitle)).toHaveValue('')
  await page.getByLabel(words.newArticle.articleTitle).fill('For my eyes')
  await untilAtServer(page, 'For my eyes')
  const other = await page.context().newPage()
  await openPage(other, '/en/articles')
  await other.getByRole('button', { name: /Signed in as/i }).click()
  await other.getByRole('button', { name: words.app.signOut }).click()
  await expect(other.getByRole('dialog')).toContainText('1 draft of yours is not sent')
  await expectAccessible(other)
  await other.getByRole('button', { name: words.drafts.stay }).click()
  await expect(page.getByLabel(words.newArticle.articleTitle)).toHaveValue('For my eyes')
  await other.getByRole('button', { name: words.app.signOut }).click()
  await other.getByRole('button', { name: words.drafts.signOutAndDiscard }).click()
  await expect(other).toHaveURL(/sign-in/)
  await expect(page).toHaveURL(/sign-in/)

  await signInAgain(page.context(), 'outsider', baseURL ?? '')
  await openPage(page, '/en/articles/new')
  await expect(page.getByLabel(words.newArticle.articleTitle)).toHaveValue('')
  await expect(page.getByText('For my eyes')).toHaveCount(0)

  const elsewhere = await again()
  await openPage(elsewhere, '/en/articles/new')
  await expect(elsewhere.getByLabel(words.newArticle.articleTitle)).toHaveValue('')
  expect(await keptAtServer(elsewhere)).toEqual([])
})

test('leaving in the name of somebody else leaves nobody out', async ({ desk, baseURL }) => {
  desk.expectStatus(409)
  const { page } = await desk.newcomer()
  await openPage(page, '/en/articles')
  await signInAgain(page.context(), 'editor', baseURL ?? '')
  await page.getByRole('button', { name: /Signed in as/i }).click()
  await page.getByRole('button', { name: words.app.signOut }).click()
  await expect(page.getByRole('button', { name: words.otherMember.goOn })).toBeVisible()
  expect((await page.request.get('/api/v1/me')).status()).toBe(200)
})

test('what is typed while a form is saved stays, for the server has not got it', async ({ desk }) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'News of the bridge', text, language: 'en' })
  await markClaim(page, article, text, 'The bridge opened in 1994')
  await openWorkspace(page, 'en', article, '#claim-1')
  await page.keyboard.press('c')
  const field = page.getByRole('textbox', { name: words.comments.field })
  await field.fill('Who says so?')
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/comments', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: words.comments.send }).click()
  await field.fill('Who says so? And when?')
  goOn()
  await expect(page.locator('#content').getByText('Who says so?', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: `${words.comments.add} (${words.workspace.draft})` }).click()
  await expect(page.getByRole('textbox', { name: words.comments.field })).toHaveValue(
    'Who says so? And when?',
  )
})

test('who goes on to another form while one is saved stays there', async ({ desk }) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'News of the bridge', text, language: 'en' })
  await markClaim(page, article, text, 'The bridge opened in 1994')
  await openWorkspace(page, 'en', article, '#claim-1')
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: words.comments.field }).fill('Who says so?')
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/comments', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: words.comments.send }).click()
  await page.getByRole('button', { name: words.evidence.attach }).click()
  const passage = page.getByLabel(words.evidence.quote)
  await passage.fill('Opened on 3 May 1994.')
  goOn()
  await expect(page.locator('#content').getByText('Who says so?', { exact: true })).toBeVisible()
  await expect(passage).toHaveValue('Opened on 3 May 1994.')
  await expect(passage).toBeFocused()
})

for (const locale of ['ar', 'en'] as const) {
  const { comments, drafts } = messages[locale]

  test(`what was typed follows to another computer, which says so, and goes once it is sent there (${locale})`, async ({
    desk,
  }) => {
    const here = await desk.as('journalist')
    const article = await addArticle(here, { title: 'News of the bridge', text, language: 'en' })
    const { id } = await markClaim(here, article, text, 'The bridge opened in 1994')
    await openWorkspace(here, locale, article, '#claim-1')
    await here.keyboard.press('c')
    const field = (page: Page) => page.getByRole('textbox', { name: comments.field })
    await field(here).fill(`Who says so ${id}?`)
    await untilAtServer(here, id)

    const there = await desk.as('journalist')
    await openWorkspace(there, locale, article, '#claim-1')
    await expect(field(there)).toHaveValue(`Who says so ${id}?`)
    await expect(there.getByText(before(drafts.restoredFromElsewhere))).toBeVisible()
    await expectAccessible(there)
    await field(there).fill(`Who says so ${id}, and when?`)
    await there.getByRole('button', { name: comments.send }).click()
    await expect(there.locator('#content').getByText(`Who says so ${id}, and when?`)).toBeVisible()
    await expect.poll(() => keptWith(there, id)).toEqual([])

    await reloadPage(here)
    await expect(here.locator('#content').getByText(`Who says so ${id}, and when?`)).toBeVisible()
    // Its form was open, and stays so.
    await expect(field(here)).toHaveValue('')
  })
}

test('a draft that was typed before a reload says when it was written', async ({ desk }) => {
  const { page } = await desk.newcomer()
  await openPage(page, '/en/articles/new')
  await page.getByLabel(words.newArticle.articleTitle).fill('Begun a while ago')
  await expect(page.getByText(words.drafts.kept)).toBeVisible()
  await untilKept(page, 'Begun a while ago')
  await reloadPage(page)
  const note = page.getByText(before(words.drafts.restored))
  await expect(note).toBeVisible()
  await expect(note.locator('time')).toHaveAttribute('datetime', /^\d{4}-/)
  await page.getByRole('button', { name: words.newArticle.discard }).click()
  await expect(note).toHaveCount(0)
})

test('what was typed, or given up, in the moment before a reload is so after it', async ({ desk }) => {
  const { page } = await desk.newcomer()
  await openPage(page, '/en/articles/new')
  const title = page.getByLabel(words.newArticle.articleTitle)
  await withSlowDisk(page)
  await title.fill('Begun just now')
  await reloadPage(page)
  const note = page.getByText(before(words.drafts.restored))
  await expect(note).toBeVisible()
  await expect(page.getByText(before(words.drafts.restoredFromElsewhere))).toHaveCount(0)
  await expect(title).toHaveValue('Begun just now')

  await withSlowDisk(page)
  await page.getByRole('button', { name: words.newArticle.discard }).click()
  await reloadPage(page)
  await expect.poll(async () => (await (await page.request.get('/api/v1/drafts')).json()).drafts).toEqual([])
  await expect(title).toHaveValue('')
  await expect(note).toHaveCount(0)
})

test('what is typed at two computers stays twice, and each can be chosen', async ({ desk }) => {
  const mark = crypto.randomUUID()
  const { page: here, again } = await desk.newcomer()
  const there = await again()
  const title = (page: Page) => page.getByLabel(words.newArticle.articleTitle)
  await openPage(here, '/en/articles/new')
  await openPage(there, '/en/articles/new')
  await title(here).fill(`Here ${mark}`)
  await title(there).fill(`There ${mark}`)
  await untilAtServer(here, `Here ${mark}`)
  await untilAtServer(there, `There ${mark}`)
  await reloadPage(here)
  await expect(title(here)).toHaveValue(`Here ${mark}`)
  await here.getByRole('button', { name: before(words.drafts.takeFromElsewhere) }).click()
  await expect(title(here)).toHaveValue(`There ${mark}`)
  await expect(here.getByText(`Here ${mark}`)).toBeVisible()
  // Typed at both in one and the same draft: neither writes over the other.
  await title(here).fill(`There, from here ${mark}`)
  await title(there).fill(`There and further ${mark}`)
  await untilAtServer(here, `There, from here ${mark}`)
  await untilAtServer(there, `There and further ${mark}`)
  expect((await keptWith(here, mark)).length).toBe(3)
  await expect(title(there)).toHaveValue(`There and further ${mark}`)
})

test('typing asks the server for little', async ({ desk }) => {
  const page = await desk.as('editor')
  const article = await addArticle(page, { title: 'News of the bridge', text, language: 'en' })
  await openPage(page, `/en/articles/${article}/revisions/new`)
  const sizes: number[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/drafts') && request.method() === 'POST')
      sizes.push(request.postData()?.length ?? 0)
  })
  const field = page.getByLabel(words.revisions.new.text)
  await field.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await field.pressSequentially(' One more sentence of some sixty letters, typed at a good pace.', {
    delay: 60,
  })
  await untilAtServer(page, 'at a good pace.')
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.length).toBeLessThan(6)
  expect(Math.max(...sizes)).toBeLessThan(1000)
  await page.getByRole('button', { name: words.revisions.new.discard }).click()
})

/** Letters and spaces that tell each place in the text from the others. */
function letters(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index % 6 === 5 ? ' ' : (index % 36).toString(36)))
}

async function signedInPage(
  browser: Browser,
  enter: (context: BrowserContext) => Promise<void>,
): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no profile.')
  const page = await context.newPage()
  await enter(context)
  return page
}

async function signInAgain(context: BrowserContext, account: Account, origin: string): Promise<void> {
  await signIn(context, account, origin)
}

/** Waits until the browser has kept a draft with these words. */
async function untilKept(page: Page, wanted: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (sought) =>
          new Promise<boolean>((resolve) => {
            const request = indexedDB.open('isnad')
            request.onsuccess = () => {
              const all = request.result.transaction('drafts').objectStore('drafts').getAll()
              all.onsuccess = () => {
                request.result.close()
                resolve(JSON.stringify(all.result).includes(sought))
              }
            }
          }),
        wanted,
      ),
    )
    .toBe(true)
}

/** The words of a message up to its first mark. */
function before(message: string): string {
  return message.split('<')[0]?.trim() ?? ''
}

/** What the server keeps of this page's member. */
async function keptAtServer(page: Page): Promise<{ values: Record<string, string> }[]> {
  const { drafts } = await (await page.request.get('/api/v1/drafts')).json()
  return Promise.all(
    drafts.map(async ({ id }: { id: string }) => {
      const answer = await page.request.get(`/api/v1/drafts/${id}`)
      return answer.ok() ? answer.json() : { values: {} }
    }),
  )
}

async function keptWith(page: Page, sought: string): Promise<string[]> {
  const all = (await keptAtServer(page)).flatMap(({ values }) => Object.values(values))
  return all.filter((value) => value.includes(sought))
}

async function untilAtServer(page: Page, sought: string): Promise<void> {
  await expect.poll(() => keptWith(page, sought), { timeout: 15_000 }).not.toEqual([])
}

/** Until the next page, nothing comes to the disk in time. */
async function withSlowDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const begun = transaction.call(this, stores, mode, options)
      if (mode === 'readwrite') begun.abort()
      return begun
    }
  })
}
