import {
  addArticle,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openPage,
  test,
} from '../support/workspace'

test('a member reads Arabic pages in the digits they chose, and words of the article in their own', async ({
  desk,
}) => {
  const t = messages.ar.settings.own
  const { page } = await desk.newcomer()
  const text = 'كان 94% من السكان من الأرمن عام 1921.'
  const article = await addArticle(page, { title: 'نخجوان', text, language: 'ar' })
  await markClaim(page, article, text, '94% من السكان')

  await openPage(page, '/ar/settings')
  await page.getByLabel(t.digits, { exact: true }).selectOption('arab')
  await expect(page.getByText('١٢٣٤', { exact: false }).first()).toBeAttached()
  await expectAccessible(page)

  await openPage(page, '/ar/articles')
  const row = page.getByRole('row').filter({ has: page.locator(`a[href*="${article}"]`) })
  await expect(row).toContainText('٠/١')
  await expect(row).not.toContainText(/[0-9]/)

  await openPage(page, `/ar/articles/${article}`)
  await expect(page.locator('#claim-1-title')).toContainText('١')
  await expect(page.locator('#article-text')).toContainText('من الأرمن عام 1921.')
  await openPage(page, `/ar/articles/${article}/history`)
  await expect(page.getByText(/#[\u2066-\u2069\u061C]*١/).first()).toBeVisible()
  await openPage(page, `/en/articles/${article}/history`)
  await expect(page.getByText(/#[\u2066-\u2069\u061C]*1/).first()).toBeVisible()

  await openPage(page, '/ar/settings')
  await page.getByLabel(t.digits, { exact: true }).selectOption('latn')
  await openPage(page, `/ar/articles/${article}`)
  await expect(page.locator('#claim-1-title')).toContainText('1')
})
