import { isolated } from '../../lib/domain/text/isolated'
import { expect, expectAccessible, messages, openPage, test } from '../support/workspace'

for (const locale of ['ar', 'en'] as const) {
  const { views, articleFilter, inbox, settings } = messages[locale]

  test(`filters are given a name, found again under it and let go (${locale})`, async ({ desk }) => {
    desk.expectStatus(422)
    const { page } = await desk.newcomer()
    await openPage(page, `/${locale}/articles?owner=mine&state=unmarked`)
    const saved = page.getByRole('navigation', { name: views.title })
    await saved.getByRole('button', { name: views.save }).click()
    const name = page.getByLabel(views.name)
    await expect(name).toBeFocused()
    await page.getByRole('button', { name: views.keep, exact: true }).click()
    await expect(name).toHaveAccessibleDescription(/./)
    await name.fill('مقالاتي 94%')
    await page.getByRole('button', { name: views.keep, exact: true }).click()
    const link = saved.getByRole('link', { name: 'مقالاتي 94%' })
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expectAccessible(page)

    await openPage(page, `/${locale}/articles`)
    await link.click()
    await expect(page).toHaveURL(/owner=mine/)
    await expect(page.getByLabel(articleFilter.state)).toHaveValue('unmarked')
    await saved.getByRole('button', { name: views.remove.replace('{name}', isolated('مقالاتي 94%')) }).click()
    await expect(link).toHaveCount(0)
    await expect(saved.getByRole('button', { name: views.save })).toBeVisible()
  })

  test(`what comes by mail is kept as it is chosen (${locale})`, async ({ desk }) => {
    const { page } = await desk.newcomer()
    const choice = page.getByLabel(inbox.settings.mentioned).and(page.locator('[name="mail-mentioned"]'))
    const open = async () => {
      await openPage(page, `/${locale}/inbox`)
      await page.getByText(inbox.mail.title, { exact: true }).click()
    }
    await open()
    await expect(choice).toHaveValue('never')
    const kept = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok())
    await choice.selectOption({ label: inbox.mail.daily })
    await kept
    await expectAccessible(page)
    await open()
    await expect(choice).toHaveValue('daily')
  })

  test(`a system is told, its secret shown once, and told no longer (${locale})`, async ({ desk }) => {
    desk.expectStatus(422)
    const t = settings.webhooks
    const page = await desk.as('admin')
    const address = `https://cms.example.org/${crypto.randomUUID()}`
    const part = page.locator('form').filter({ has: page.getByLabel(t.url, { exact: true }) })
    const known = page.getByRole('list', { name: t.list }).getByText(address)
    await openPage(page, `/${locale}/settings`)
    await page.getByLabel(t.url, { exact: true }).fill('http://127.0.0.1/hook')
    await part.getByRole('button', { name: t.add }).click()
    const url = page.getByLabel(t.url, { exact: true })
    await expect(url).toHaveAccessibleDescription(new RegExp(messages[locale].problems.fields['not-public']))
    await expect(url).toHaveValue('http://127.0.0.1/hook')
    await url.fill(address)
    await part.getByRole('button', { name: t.add }).click()
    await expect(page.getByLabel(t.secret, { exact: true })).toHaveValue(/^whsec_/)
    await expect(known).toBeVisible()
    await expectAccessible(page)

    await openPage(page, `/${locale}/settings`)
    await expect(known).toBeVisible()
    await expect(page.getByLabel(t.secret, { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: t.removeOne.replace('{url}', isolated(address)) }).click()
    await expect(known).toHaveCount(0)
    await openPage(page, `/${locale}/settings`)
    await expect(page.getByLabel(t.url, { exact: true })).toBeVisible()
    await expect(known).toHaveCount(0)
  })
}
