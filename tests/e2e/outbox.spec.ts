import type { Page, Route } from '@playwright/test'
import {
  addArticle,
  call,
  demoPassword,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openWorkspace,
  reloadPage,
  test,
} from '../support/workspace'

const text = 'The bridge opened in 1994. The minister came two days later.'

const isBack = { ar: 'عاد الاتصال', en: 'The connection is back' }

for (const locale of ['ar', 'en'] as const) {
  const { comments, connection, evidence, outbox, stances, signIn, otherMember } = messages[locale]
  const field = (page: Page) => page.getByRole('textbox', { name: comments.field })
  const waits = (page: Page) => page.locator('#content').getByText(outbox.waits)
  const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

  /** A claim of its own, open in the workspace. */
  async function openClaim(page: Page): Promise<{ id: string; article: string }> {
    const article = await addArticle(page, { title: 'News of the bridge', text, language: 'en' })
    const { id } = await markClaim(page, article, text, 'The bridge opened in 1994')
    await openWorkspace(page, locale, article, '#claim-1')
    // The body of a card comes a moment after the page, and needs the network.
    await expect(page.locator('#content').getByRole('button', { name: comments.add }).first()).toBeVisible()
    return { id, article }
  }

  async function comment(page: Page, words: string): Promise<void> {
    await page.keyboard.press('c')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('ControlOrMeta+Enter')
  }

  test.describe(locale, () => {
    test('a session that ends in the middle is gone on with by keyboard, and the text is saved once', async ({
      desk,
      baseURL,
    }) => {
      desk.expectStatus(401)
      const page = await desk.as('journalist')
      const claim = await openClaim(page)
      await page.keyboard.press('c')
      await page.keyboard.type('Who says so?')
      await endSession(page, baseURL ?? '')
      await page.keyboard.press('ControlOrMeta+Enter')
      const dialog = page.getByRole('dialog', { name: connection.signInTitle })
      await expect(dialog).toBeVisible()
      await expectAccessible(page)
      await expect(dialog.getByLabel(signIn.email)).toBeFocused()
      await page.keyboard.type('journalist@isnad.example')
      await page.keyboard.press('Tab')
      await page.keyboard.type('not the password')
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('alert')).toContainText(signIn.refused)
      await expect(dialog.getByLabel(signIn.email)).toHaveValue('journalist@isnad.example')
      await dialog.getByLabel(signIn.password, { exact: true }).fill(demoPassword())
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(page.locator('#content').getByText('Who says so?')).toBeVisible()
      await expect(field(page)).toHaveCount(0)
      expect(await commentsOf(page, claim.id)).toEqual(['Who says so?'])
    })

    test('whoever else signs in there sees nothing of what was typed, and nothing is saved in their name', async ({
      desk,
      baseURL,
    }) => {
      // What the page still asks for in the first one's name is refused.
      desk.expectStatus(401, 409)
      const page = await desk.as('journalist')
      const claim = await openClaim(page)
      await page.keyboard.press('c')
      await page.keyboard.type('For my eyes')
      await endSession(page, baseURL ?? '')
      await page.keyboard.press('ControlOrMeta+Enter')
      const dialog = page.getByRole('dialog', { name: connection.signInTitle })
      await dialog.getByLabel(signIn.email).fill('editor@isnad.example')
      await dialog.getByLabel(signIn.password, { exact: true }).fill(demoPassword())
      await page.keyboard.press('Enter')
      await expect(page.getByText(otherMember.kept.split('\u2068')[0] ?? '')).toBeVisible()
      await expect(page.getByText('For my eyes')).toHaveCount(0)
      await expect(page.locator('#article-text')).toHaveCount(0)
      expect(await commentsOf(page, claim.id)).toEqual([])
    })

    test('whoever would rather not sign in now keeps the page and the text', async ({ desk, baseURL }) => {
      desk.expectStatus(401)
      const page = await desk.as('journalist')
      await openClaim(page)
      await page.keyboard.press('c')
      await page.keyboard.type('Who says so?')
      await endSession(page, baseURL ?? '')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(field(page)).toHaveValue('Who says so?')
      await expect(status(page, connection.ended)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: connection.signIn }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    })

    test('without a network one goes on typing, and what was sent is sent once it is back, in order and once', async ({
      desk,
    }) => {
      desk.expectStatus(0)
      const page = await desk.as('journalist')
      const claim = await openClaim(page)
      await page.context().setOffline(true)
      await comment(page, 'The first one')
      await expect(waits(page)).toHaveCount(1)
      await comment(page, 'The second one')
      await expect(waits(page)).toHaveCount(2)
      await expect(status(page, connection.offline)).toBeVisible()
      await page.keyboard.press('c')
      await page.keyboard.type('A third one')
      await expectAccessible(page)
      await page.context().setOffline(false)
      await expect(waits(page)).toHaveCount(0, { timeout: 15_000 })
      await expect(field(page)).toHaveValue('A third one')
      expect(await commentsOf(page, claim.id)).toEqual(['The first one', 'The second one'])
      await expect(page.locator('#content').getByText('The second one')).toBeVisible()
      await expect(status(page, isBack[locale]).first()).toBeVisible()
    })

    test('what waits is there after a reload and in another tab, and one of the tabs sends it', async ({
      desk,
    }) => {
      desk.expectStatus(0)
      const page = await desk.as('journalist')
      const claim = await openClaim(page)
      const away = (route: Route) => route.abort('internetdisconnected')
      await page.context().route('**/api/v1/**', away)
      await comment(page, 'Who says so?')
      await expect(waits(page)).toBeVisible()
      await reloadPage(page)
      await expect(waits(page)).toBeVisible()
      const other = await page.context().newPage()
      await openWorkspace(other, locale, claim.article, '#claim-1')
      await expect(waits(other)).toBeVisible()
      const sent: string[] = []
      page.context().on('request', (request) => {
        if (request.url().endsWith('/comments')) sent.push(request.url())
      })
      await page.context().unroute('**/api/v1/**', away)
      for (const tab of [page, other]) {
        await expect(waits(tab)).toHaveCount(0, { timeout: 15_000 })
        await expect(tab.locator('#content').getByText('Who says so?')).toBeVisible()
      }
      expect(await commentsOf(page, claim.id)).toEqual(['Who says so?'])
      expect(sent).toHaveLength(1)
    })

    test('what arrived though no answer came back is not there twice', async ({ desk }) => {
      desk.expectStatus(0)
      const page = await desk.as('journalist')
      const claim = await openClaim(page)
      await page.route('**/comments', async (route) => {
        await route.fetch()
        await route.abort('internetdisconnected')
      })
      await comment(page, 'Who says so?')
      await expect(waits(page)).toBeVisible()
      expect(await commentsOf(page, claim.id)).toEqual(['Who says so?'])
      await page.unrouteAll({ behavior: 'wait' })
      await expect(waits(page)).toHaveCount(0, { timeout: 15_000 })
      expect(await commentsOf(page, claim.id)).toEqual(['Who says so?'])
    })

    test('what waits can be taken back', async ({ desk }) => {
      desk.expectStatus(0)
      const page = await desk.as('journalist')
      const claim = await openClaim(page)
      await page.context().setOffline(true)
      await comment(page, 'Who says so?')
      await page.getByRole('button', { name: outbox.takeBack }).click()
      await expect(waits(page)).toHaveCount(0)
      await expect(field(page)).toHaveValue('Who says so?')
      await page.context().setOffline(false)
      await expect(status(page, connection.offline)).toHaveCount(0, { timeout: 15_000 })
      expect(await commentsOf(page, claim.id)).toEqual([])
    })

    test('what is refused once it is sent stands in its form again, with the reason', async ({ desk }) => {
      desk.expectStatus(0, 409)
      const page = await desk.as('journalist')
      const claim = await openClaim(page)
      const away = (route: Route) => route.abort('internetdisconnected')
      await page.route('**/api/v1/**', away)
      await page.keyboard.press('e')
      await page.getByRole('radio', { name: stances.context }).check()
      await page.getByLabel(evidence.source.name).fill('Minutes of the council')
      await page.getByLabel(evidence.quote).fill('It opened in 1995.')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(waits(page)).toBeVisible()
      await call(page, `/claims/${claim.id}/withdrawals`, { reason: 'A duplicate.' }, { 'if-match': '"1"' })
      await page.unroute('**/api/v1/**', away)
      await expect(waits(page)).toHaveCount(0, { timeout: 15_000 })
      await expect(page.getByLabel(evidence.quote)).toHaveValue('It opened in 1995.')
      await expect(
        page.getByRole('alert').filter({ hasText: messages[locale].problems['wrong-state'] }),
      ).toBeVisible()
      await expectAccessible(page)
    })
  })
}

/** Ends the session at the server, as an admin or the clock would: the page hears nothing of it. */
async function endSession(page: Page, origin: string): Promise<void> {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const answer = await page.request.post('/api/auth/signout', {
    form: { csrfToken, json: 'true' },
    headers: { origin },
  })
  expect(answer.ok()).toBe(true)
}

async function commentsOf(page: Page, claim: string): Promise<string[]> {
  const answer = await page.request.get(`/api/v1/claims/${claim}`)
  const { comments } = await answer.json()
  return comments.map(({ text: said }: { text: string }) => said)
}
