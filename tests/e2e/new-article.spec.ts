import type { Locator, Page, Route } from '@playwright/test'
import { expect, expectAccessible, messages, openPage, test } from '../support/workspace'

const texts = {
  ar: { title: 'خبر عن الجسر', text: 'افتتح الجسر عام 1994.\nوزاره الوزير بعد يومين.' },
  en: { title: 'News of the bridge', text: 'The bridge opened in 1994.\nThe minister came two days later.' },
}

for (const locale of ['ar', 'en'] as const) {
  const { newArticle: words, problems } = messages[locale]
  const { title, text } = texts[locale]

  test(`an article is brought in, and a mistake loses nothing (${locale})`, async ({ desk }) => {
    desk.expectStatus(422)
    const { page } = await desk.newcomer()
    await openPage(page, `/${locale}/articles/new`)
    await page.getByLabel(words.articleTitle).fill(title)
    await page.getByLabel(words.text).fill(text)
    await page.getByLabel(words.language).selectOption(locale)
    const date = page.getByLabel(words.publishedOn)
    await date.fill('2020-13')
    await page.getByRole('button', { name: words.submit }).click()
    await expect(date).toHaveAccessibleDescription(new RegExp(escaped(problems.fields['not-a-date'])))
    await expect(page.getByLabel(words.articleTitle)).toHaveValue(title)
    await expect(page.getByLabel(words.text)).toHaveValue(text)
    await expectAccessible(page)

    await date.fill('2020-09')
    await page.getByRole('button', { name: words.submit }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('#article-text')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
    await expect(page.locator('#article-text p')).toHaveCount(2)
  })
}

for (const locale of ['ar', 'en'] as const) {
  const { newArticle: words } = messages[locale]

  test(`what is pasted is never cut: how much a field takes is said on saving (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(422)
    const { page } = await desk.newcomer()
    await openPage(page, `/${locale}/articles/new`)
    const title = page.getByLabel(words.articleTitle)
    const address = page.getByLabel(words.sourceUrl)
    const long = { title: 'ط'.repeat(520), address: `https://paper.example/${'a'.repeat(2038)}` }
    await paste(page, title, long.title)
    await paste(page, address, long.address)
    await page.getByLabel(words.text).fill(texts[locale].text)
    await page.getByRole('button', { name: words.submit }).click()
    await expect(title).toHaveAccessibleDescription(/500/)
    await expect(address).toHaveAccessibleDescription(/2.?000/)
    await expect(title).toHaveValue(long.title)
    await expect(address).toHaveValue(long.address)
  })
}

async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus()
  // As the browser does it for a person, where a limit of the field would cut.
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text)
}

test('what is typed while the page still loads is kept, beside a draft of before', async ({ desk }) => {
  const { newArticle: words } = messages.en
  const { page } = await desk.newcomer()
  await openPage(page, '/en/articles/new')
  await page.getByLabel(words.byline).fill('Byline of yesterday')

  const held: Route[] = []
  let holds = true
  await page.route('**/*.js*', (route) => (holds ? void held.push(route) : route.continue()))
  await page.reload({ waitUntil: 'commit' })
  await page.getByLabel(words.articleTitle).fill('Early title')
  await page.getByLabel(words.text).fill('An early text.')
  holds = false
  for (const route of held) await route.continue()

  await expect(page.getByText(messages.en.drafts.restored.split(':')[0] ?? '')).toBeVisible()
  await page.getByLabel(words.text).pressSequentially(' And more.')
  await expect(page.getByLabel(words.articleTitle)).toHaveValue('Early title')
  await expect(page.getByLabel(words.text)).toHaveValue('An early text. And more.')
  await expect(page.getByLabel(words.byline)).toHaveValue('Byline of yesterday')
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
