import {
  addArticle,
  demoPassword,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openPage,
  test,
} from '../support/workspace'

const { signIn: words } = messages.en

test('a first visit is not told to come back', async ({ page }) => {
  await openPage(page, '/en')
  await expect(page).toHaveURL(/sign-in/)
  await expect(page.getByRole('button', { name: words.submit, exact: true })).toBeVisible()
  await expect(page.getByText(words.ended)).toHaveCount(0)
})

test('a link to a claim leads there, by way of the sign-in', async ({ desk, page }) => {
  const text = 'The library opened in 1994 with 200 books.'
  const journalist = await desk.as('journalist')
  const id = await addArticle(journalist, { title: 'Library', text, language: 'en' })
  await markClaim(journalist, id, text, 'opened in 1994')

  await openPage(page, `/en/articles/${id}#claim-1`)
  await expect(page.getByText(words.ended)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(words.email).fill('journalist@isnad.example')
  await page.getByLabel(words.password, { exact: true }).fill(demoPassword())
  await page.getByRole('button', { name: words.submit, exact: true }).click()
  await page.waitForURL(`**/en/articles/${id}#claim-1`)
  await expect(page.locator('#claim-1-title')).toBeFocused()
})
