import { asOwner, newAdminsNewsroom } from '../support/own-newsroom'
import { addArticle, expect, expectAccessible, messages, openPage, test } from '../support/workspace'

test('an admin reads what removing the sample does, and removes it', async ({ desk, browser, baseURL }) => {
  const { email: elsewhere, password } = await desk.newcomer()
  const { email } = await newAdminsNewsroom(elsewhere)
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await openPage(page, '/en/sign-in?next=/settings')
  await page.getByLabel(messages.en.signIn.email).fill(email)
  await page.getByLabel(messages.en.signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: messages.en.signIn.submit, exact: true }).click()
  await page.waitForURL('**/en/settings')
  const article = await addArticle(page, { title: 'A sample', text: 'Of some words.', language: 'en' })
  await asOwner((owner) =>
    owner.query(
      `WITH sample AS (UPDATE article SET sample = true WHERE id = $1 RETURNING newsroom_id)
       UPDATE newsroom SET sample = true FROM sample WHERE id = newsroom_id`,
      [article],
    ),
  )

  for (const locale of ['en', 'ar'] as const) {
    const { sample } = messages[locale].settings
    await openPage(page, `/${locale}/settings`)
    await page.getByRole('button', { name: sample.remove }).click()
    const dialog = page.getByRole('dialog', { name: sample.dialog })
    await expect(dialog).toContainText(sample.what)
    await expect(dialog.getByLabel(sample.reason)).toBeFocused()
    await expectAccessible(page)
    await dialog.getByLabel(sample.reason).fill('')
    await expect(dialog.getByRole('button', { name: sample.submit })).toHaveAccessibleDescription(
      sample.giveReason,
    )
    if (locale === 'en') {
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      continue
    }
    await dialog.getByLabel(sample.reason).fill('انتهت التجربة.')
    await dialog.getByRole('button', { name: sample.submit }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: sample.remove })).toHaveCount(0)
  }
  // It is out of the check and out of the list, and can be read all the same.
  const kept = await (await page.request.get(`/api/v1/articles/${article}`)).json()
  expect(kept).toMatchObject({ archived: true, withdrawal: { reason: 'انتهت التجربة.' } })
  const { items } = await (await page.request.get('/api/v1/articles')).json()
  expect(items).toEqual([])
  await context.close()
})
