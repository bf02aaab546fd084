import type { Page } from '@playwright/test'
import {
  addArticle,
  call,
  expect,
  expectAccessible,
  messages,
  openPage,
  test,
  watch,
} from '../support/workspace'

async function picture(page: Page, name: string) {
  if (process.env.PICTURES)
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
}

const secondDesk = 'The Second Desk'

for (const locale of ['ar', 'en'] as const) {
  const t = messages[locale]

  test(`one account joins a second newsroom, and changes between the two without signing in (${locale})`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    const { page: first, email, password } = await desk.newcomer()
    const ours = await addArticle(first, { title: 'Of the first desk', text: 'One line.', language: 'en' })
    const { newsroom } = await (await first.request.get('/api/v1/me')).json()
    const invitation = { email, name: 'Nora Newcomer', role: 'editor' }
    const { token } = await call(await desk.as('outside-admin'), '/members/invitations', invitation)

    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      ...{ viewport: { width: 390, height: 844 }, colorScheme: locale === 'ar' ? 'dark' : 'light' },
    })
    const errors: string[] = []
    const page = await context.newPage()
    watch(page, errors, new Set([409, 404]))

    // Signed out: the same as for an address without an account, with a way to sign in first.
    await openPage(page, `/${locale}/invitations/${token}`)
    await expect(page.getByRole('button', { name: t.invitation.submit })).toBeVisible()
    await expectAccessible(page)
    await picture(page, `invitation-signed-out-${locale}`)
    await page.getByRole('link', { name: t.invitation.signInFirst }).click()
    await page.getByLabel(t.signIn.email).fill(email)
    await page.getByLabel(t.signIn.password, { exact: true }).fill(password)
    await page.getByRole('button', { name: t.signIn.submit, exact: true }).click()
    await expect(page.getByRole('button', { name: t.invitation.join })).toBeVisible()
    await expect(page.getByLabel(t.signIn.password)).toHaveCount(0)
    await expectAccessible(page)
    await picture(page, `invitation-signed-in-${locale}`)

    const old = await context.newPage()
    watch(old, errors, new Set([409, 404]))
    await openPage(old, `/${locale}/articles/new`)
    await old.getByLabel(t.newArticle.articleTitle).fill('Typed at the first desk')
    await page.getByRole('button', { name: t.invitation.join }).click()
    await page.waitForURL(`**/${locale}/articles`)
    expect((await (await page.request.get('/api/v1/me')).json()).newsroom.name).toBe(secondDesk)
    expect((await page.request.get(`/api/v1/articles/${ours}`)).status()).toBe(404)

    // The tab from before shows nothing that it could write with, and goes back with what was typed in it.
    await expect(old.getByRole('heading', { name: newsroom.name })).toBeVisible()
    await expect(old.getByLabel(t.newArticle.articleTitle)).toHaveCount(0)
    await expectAccessible(old)
    await picture(old, `newsroom-left-${locale}`)
    await old.getByRole('button', { name: newsroom.name }).click()
    await expect(old.getByLabel(t.newArticle.articleTitle)).toHaveValue('Typed at the first desk')
    await expect(page.getByRole('heading', { name: secondDesk })).toBeVisible()

    // A change of which the tab heard nothing: what it sends lands in neither newsroom, and stays in its fields.
    await page.close()
    const [second] = (await (await old.request.get('/api/v1/me/newsrooms')).json()).items.filter(
      ({ here }: { here: boolean }) => !here,
    )
    await old.getByLabel(t.newArticle.text).fill('A line of the first desk.')
    await call(old, '/me', { newsroom: second.id }, {}, 'PATCH')
    await old.getByRole('button', { name: t.newArticle.submit }).click()
    await expect(old.getByRole('alert').filter({ hasText: t.problems['other-member'] })).toBeVisible()
    await expect(old.getByLabel(t.newArticle.text)).toHaveValue('A line of the first desk.')
    await expectAccessible(old)
    await picture(old, `newsroom-refused-${locale}`)
    const { items } = await (await old.request.get('/api/v1/articles')).json()
    expect(JSON.stringify(items)).not.toContain('Typed at the first desk')

    // By the menu, and back.
    await openPage(old, `/${locale}/articles`)
    const account = old.getByRole('button', { name: t.app.signedInAs.replace('{name}', 'Nora Newcomer') })
    await account.click()
    const others = old.getByRole('region', { name: t.app.ownNewsrooms })
    await expect(others.getByRole('button')).toHaveCount(1)
    await expectAccessible(old)
    await picture(old, `newsroom-menu-${locale}`)
    await old.keyboard.press('Escape')
    await account.press('Enter')
    await others.getByRole('button', { name: newsroom.name }).press('Enter')
    await expect(
      old.getByRole('button', { name: t.app.signedInAs.replace('{name}', 'Newcomer') }),
    ).toBeVisible()
    await expect(old).toHaveURL(new RegExp(`/${locale}/articles$`))
    expect((await old.request.get(`/api/v1/articles/${ours}`)).status()).toBe(200)
    await openPage(old, `/${locale}/articles/${ours}`)
    await expect(old.getByRole('heading', { level: 1, name: 'Of the first desk' })).toBeVisible()
    expect(errors).toEqual([])
    await context.close()
  })
}
