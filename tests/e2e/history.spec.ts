import type { Page } from '@playwright/test'
import {
  addArticle,
  call,
  expect,
  expectAccessible,
  type Locale,
  markClaim,
  messages,
  openPage,
  test,
} from '../support/workspace'

const texts = {
  ar: 'قال الوزير إن الجسر افتتح عام 1994. وبلغت كلفته مليوني دينار بحسب البلدية.',
  en: 'The minister said the bridge opened in 1994. It cost two million dinars, the city says.',
}
const quotes = { ar: 'الجسر افتتح عام 1994', en: 'the bridge opened in 1994' }
const remarks = { ar: 'سمعت غير ذلك من جاري', en: 'My neighbour told me otherwise' }
const reasons = { ar: 'طلب صاحبها محوها', en: 'Its author asked for it' }

/** The part of a sentence that names nobody and nothing. */
function fixed(sentence: string): string {
  const parts = sentence.split(/\{[^}]*\}/)
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim()
}

async function expectAccessibleIn(page: Page, ...schemes: ('dark' | 'light')[]): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
}

/** An article whose history has five entries: added, a claim marked, a comment, a verdict proposed, and approved. */
async function work(journalist: Page, editor: Page, locale: Locale): Promise<string> {
  const title = `${locale} ${crypto.randomUUID()}`
  const article = await addArticle(journalist, { title, text: texts[locale], language: locale })
  const { id } = await markClaim(journalist, article, texts[locale], quotes[locale])
  await call(journalist, `/claims/${id}/comments`, { text: remarks[locale] })
  const proposal = { verdict: 'needs-sources', rationale: quotes[locale], reasons: ['citation-needed'] }
  await call(journalist, `/claims/${id}/proposals`, proposal)
  await call(editor, `/claims/${id}/decisions`, { decision: 'approve' })
  return article
}

for (const locale of ['ar', 'en'] as const) {
  const { app, history, moments, erasure, states } = messages[locale]

  test(`the history is read, walked back in, and a comment erased from it (${locale})`, async ({ desk }) => {
    test.slow()
    const article = await work(await desk.as('journalist'), await desk.as('editor'), locale)
    const page = await desk.as('admin')
    const path = `/${locale}/articles/${article}/history`

    await test.step('every entry is a sentence', async () => {
      await openPage(page, path)
      const told = [
        'article-added',
        'claim-marked',
        'comment-added',
        'verdict-proposed',
        'verdict-approved',
      ] as const
      for (const [index, action] of told.entries())
        await expect(page.locator(`#entry-${index + 1}`)).toContainText(fixed(history.actions[action]))
    })

    await test.step('an earlier moment shows the article as it was, and what has changed since another', async () => {
      await page.getByRole('link', { name: history.moments, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: moments.title })).toBeVisible()
      const claims = page.getByRole('region', {
        name: moments.claimsTitle.replace('{n, number, ::group-off}', '5'),
      })
      await expect(claims).toContainText(states.approved)

      await page.getByRole('slider', { name: moments.moment }).fill('4')
      await expect(page).toHaveURL(/at=4/)
      const then = page.getByRole('region', {
        name: moments.claimsTitle.replace('{n, number, ::group-off}', '4'),
      })
      await expect(then).toContainText(states.proposed)
      await expect(then).not.toContainText(states.approved)
      await page.getByRole('slider', { name: moments.since }).fill('2')
      await expect(page).toHaveURL(/since=2/)
      const title = moments.changesTitle
        .replace('{from, number, ::group-off}', '2')
        .replace('{to, number, ::group-off}', '4')
      const changes = page.getByRole('region', { name: title })
      await expect(changes).toContainText(fixed(moments.changes['claim-changed']))
      await expect(changes.getByRole('listitem')).toHaveCount(2)
      await expectAccessibleIn(page, 'light', 'dark')
      await page.getByRole('slider', { name: moments.since }).fill('4')
      await expect(page).toHaveURL(/at=5&since=4/)
    })

    await test.step('a moment has an address', async () => {
      await openPage(page, `${path}/moments?at=1`)
      await expect(page.getByText(moments.noClaims)).toBeVisible()
      await expect(page.getByRole('slider', { name: moments.moment })).toHaveValue('1')
      await page
        .getByRole('navigation', { name: moments.list })
        .getByRole('link', { name: fixed(history.actions['claim-marked']) })
        .click()
      await expect(page).toHaveURL(/at=2/)
      await expect(page.locator('mark[data-claim="1"]').first()).toContainText(quotes[locale])
    })

    await test.step('an admin erases a comment, and an entry says so', async () => {
      await openPage(page, path)
      await expect(page.getByText(remarks[locale])).toBeVisible()
      await page.locator('#entry-3').getByRole('button', { name: erasure.open.comment }).click()
      const dialog = page.getByRole('dialog', { name: erasure.title.comment })
      await expectAccessibleIn(page, 'dark')
      await dialog.getByLabel(erasure.reason).fill(reasons[locale])
      await dialog.getByRole('button', { name: erasure.submit }).click()
      await expect(dialog).toBeHidden()
      await expect(page.locator('#entry-3')).toContainText(app.erasedText)
      await expect(page.locator('#entry-3')).toBeFocused()
      await expect(page.locator('#entry-6')).toContainText(fixed(history.actions['text-erased']))
      await expect(page.locator('#entry-6')).toContainText(reasons[locale])
      await expect(page.getByText(remarks[locale])).toHaveCount(0)
      await expectAccessibleIn(page, 'dark', 'light')
    })
  })
}
