import type { Page } from '@playwright/test'
import {
  addArticle,
  call,
  expect,
  type Locale,
  markClaim,
  messages,
  openPage,
  openWorkspace,
  reloadPage,
  test,
} from '../support/workspace'

test.setTimeout(180_000)

const sentences = Array.from({ length: 7 }, (_, index) => `Statement ${index + 1} of the ministry`)
const text = `${sentences.join('. ')}.`
const proposal = { verdict: 'needs-sources', rationale: 'Nobody says so.', reasons: ['citation-needed'] }
const written = 'What was typed without a network'

/** An article whose claims stand at every step that a form takes further. */
async function articleOfAllStates(editor: Page, journalist: Page): Promise<string> {
  const article = await addArticle(journalist, { title: 'Of all states', text, language: 'en' })
  const ids: string[] = []
  for (const words of sentences) ids.push((await markClaim(journalist, article, text, words)).id)
  const propose = (page: Page, index: number) => call(page, `/claims/${ids[index]}/proposals`, proposal)
  await propose(journalist, 1)
  await propose(journalist, 2)
  await call(editor, `/claims/${ids[2]}/decisions`, { decision: 'approve' })
  await call(editor, `/claims/${ids[4]}/withdrawals`, { reason: 'A duplicate.' })
  await propose(editor, 6)
  return article
}

/** Where each form opens, what is typed into, and how it was seen that it arrived. */
const forms = (locale: Locale) => {
  const { proposal: words, claim } = messages[locale]
  const details = claim.details.form
  return [
    { number: 1, panel: 'proposal', opens: words.propose, field: words.rationale, becomes: 'proposed' },
    { number: 2, panel: 'return', opens: words.return, field: words.returnReason, becomes: 'returned' },
    { number: 3, panel: 'reopen', opens: words.reopen, field: words.reopenReason, becomes: 'reopened' },
    {
      number: 4,
      panel: 'withdraw',
      opens: claim.withdraw.action,
      field: claim.withdraw.reason,
      becomes: 'withdrawn',
    },
    {
      number: 5,
      panel: 'restore',
      opens: claim.restore.action,
      field: claim.restore.reason,
      becomes: 'open',
    },
    {
      number: 6,
      panel: 'details',
      opens: details.replace('{number, number, ::group-off}', '6'),
      field: claim.details.claimant,
      becomes: 'open',
    },
    { number: 7, panel: 'pull-back', opens: words.pullBack, field: words.pullBackReason, becomes: 'open' },
  ]
}

for (const locale of ['ar', 'en'] as const) {
  const { problems, connection, publication, reasonCodes, verdicts } = messages[locale]

  /** Sends by key without a network, and says that it was not sent. */
  async function sendInVain(page: Page, submit: () => Promise<void>): Promise<void> {
    await page.context().setOffline(true)
    await submit()
    await expect(page.getByRole('alert').filter({ hasText: problems.offline })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: connection.offline })).toBeVisible()
  }

  async function comeBack(page: Page): Promise<void> {
    await page.context().setOffline(false)
    await expect(page.getByRole('status').filter({ hasText: connection.offline })).toHaveCount(0)
  }

  test(`every form of a claim says that it was not sent, and is there to be sent again (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(0)
    const [page, journalist] = [await desk.as('editor'), await desk.as('journalist')]
    const article = await articleOfAllStates(page, journalist)
    for (const { number, panel, opens, field, becomes } of forms(locale)) {
      await test.step(panel, async () => {
        await openPage(page, '/')
        await openWorkspace(page, locale, article, `?claim=${number}#claim-${number}`)
        const card = page.locator(`#claim-${number}`)
        const box = card.getByRole('textbox', { name: field })
        await card.getByRole('button', { name: opens, exact: true }).click()
        if (panel === 'proposal') {
          await card.getByRole('radio', { name: verdicts['needs-sources'] }).check()
          await card.getByRole('checkbox', { name: reasonCodes['citation-needed'] }).check()
        }
        await box.fill(written)
        await sendInVain(page, () => box.press('ControlOrMeta+Enter'))
        await expect(box).toHaveValue(written)
        await comeBack(page)
        // It is no less there for whoever comes back to it later.
        await reloadPage(page)
        await expect(box).toHaveValue(written)
        await box.press('ControlOrMeta+Enter')
        await expect(box).toHaveCount(0)
        await expect(page.locator(`#claim-${number}-title`)).toBeFocused()
        const { items } = await (await page.request.get(`/api/v1/articles/${article}/claims`)).json()
        expect(items[number - 1].state).toBe(becomes)
      })
    }
  })

  test(`a finding is not published without a network, nor lost (${locale})`, async ({ desk }) => {
    desk.expectStatus(0)
    const page = await desk.as('editor')
    const article = await addArticle(page, { title: 'Of one finding', text, language: 'en' })
    const box = page.getByRole('textbox', { name: publication.finding })
    const publish = page.getByRole('button', { name: publication.publish, exact: true })
    await openPage(page, `/${locale}/articles/${article}/report`)
    await page.locator('summary').filter({ hasText: publication.title }).click()
    await box.fill(written)
    await sendInVain(page, () => publish.click())
    await expect(box).toHaveValue(written)
    await comeBack(page)
    await reloadPage(page)
    await page.locator('summary').filter({ hasText: publication.title }).click()
    await expect(box).toHaveValue(written)
    await publish.click()
    await expect(page.getByRole('link', { name: publication.openPage })).toBeVisible({ timeout: 60_000 })
    await expect(box).toHaveValue('')
  })
}
