import type { Page } from '@playwright/test'
import { type Colleague, test } from '../support/second-desk'
import {
  addArticle,
  call,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openPage,
  openWorkspace,
} from '../support/workspace'

test.setTimeout(120_000)

const wide = { viewport: { width: 1440, height: 900 }, live: true }
const text = 'The mayor resigned on Monday after eleven years. The council meets on Friday.'
const needsSources = {
  verdict: 'needs-sources',
  rationale: 'Nobody says where from.',
  reasons: ['citation-needed'],
}

/** A claim of the journalist's on which they proposed a verdict. */
async function proposedBy({ page }: Colleague) {
  const article = await addArticle(page, { title: 'The mayor', text, language: 'en' })
  const { id } = await markClaim(page, article, text, 'The mayor resigned')
  const claim = await call(page, `/claims/${id}/proposals`, needsSources)
  return { article, id, proposal: claim.proposal.id }
}

/** A page has to be connected before others do anything: it says where it is only then. */
async function openLive(page: Page, open: () => Promise<void>) {
  const connected = page.waitForResponse((answer) => answer.url().includes('/api/v1/events') && answer.ok())
  await open()
  await connected
}

for (const locale of ['ar', 'en'] as const) {
  const m = messages[locale]
  /** The words around the name and the number, which are isolated from them. */
  const told = (kind: 'returned' | 'mentioned') =>
    m.inbox.told.one[kind].replace('{who}', '').replace('{claim}', '').trim()
  const inboxLink = (page: Page) =>
    page.getByRole('navigation', { name: m.app.mainNavigation }).getByRole('link', { name: m.app.inbox })

  test(`a mention comes to the inbox, leads to its claim, and what is decided there shows with the other (${locale})`, async ({
    second,
  }) => {
    const journalist = await second.colleague('journalist', 'Nour', wide)
    const editor = await second.colleague('editor', 'Rima', wide)
    const { article, id } = await proposedBy(journalist)
    await openLive(journalist.page, () => openWorkspace(journalist.page, locale, article, '#claim-1'))
    await openLive(editor.page, () => openPage(editor.page, `/${locale}/inbox`))
    await expectAccessible(editor.page)

    await call(journalist.page, `/claims/${id}/comments`, {
      text: `@${editor.name}, have a look?`,
      replyTo: null,
    })
    await expect(inboxLink(editor.page).locator('[data-unread="1"]')).toBeVisible()
    const item = editor.page.getByRole('link', { name: told('mentioned') })
    await expect(item).toBeVisible()
    await expectAccessible(editor.page)

    await item.click()
    await expect(editor.page.locator('#claim-1-title')).toHaveAttribute('aria-expanded', 'true')
    await expect(inboxLink(editor.page).locator('[data-unread]')).toHaveCount(0)
    await editor.page.getByRole('button', { name: m.proposal.approve, exact: true }).click()

    const card = journalist.page.locator('#claim-1')
    await expect(card).toContainText(m.states.approved)
    // The words in the text say the same as their card.
    await expect(journalist.page.locator('#words-1')).toHaveAttribute('data-state', 'approved')
    await expect(journalist.page.locator('mark[data-claim="1"]')).toHaveAttribute(
      'data-verdict',
      'needs-sources',
    )
    await expect(
      journalist.page
        .getByRole('status')
        .filter({ hasText: m.live.claim.replace('{number, number, ::group-off}', '1') }),
    ).toBeVisible()
    await expect(inboxLink(journalist.page).locator('[data-unread="1"]')).toBeVisible()
    await expectAccessible(journalist.page)
  })

  test(`who is here and writing is seen, and the queue changes by itself (${locale})`, async ({ second }) => {
    const journalist = await second.colleague('journalist', 'Nour', wide)
    const editor = await second.colleague('editor', 'Rima', wide)
    const { article, id } = await proposedBy(journalist)
    await openLive(journalist.page, () => openWorkspace(journalist.page, locale, article))
    await openLive(editor.page, () => openWorkspace(editor.page, locale, article, '#claim-1'))

    const here = (page: Page) => page.getByRole('list', { name: m.live.here, exact: true })
    await expect(here(journalist.page)).toContainText(editor.name)
    await expect(here(journalist.page)).toContainText('#1')
    await expect(here(editor.page)).toContainText(journalist.name)
    await editor.page.getByRole('button', { name: m.proposal.return, exact: true }).click()
    await editor.page.getByLabel(m.proposal.returnReason).pressSequentially('Which')
    await expect(here(journalist.page)).toContainText(m.live.writing)
    await expectAccessible(journalist.page)

    await openLive(journalist.page, () => openPage(journalist.page, `/${locale}/queue`))
    await expect(journalist.page.getByText('Which minutes?')).toHaveCount(0)
    await call(editor.page, `/claims/${id}/decisions`, { decision: 'return', reason: 'Which minutes?' })
    await expect(journalist.page.getByText('Which minutes?')).toBeVisible()
    await expect(here(editor.page)).toHaveCount(0)
  })

  test(`what one does without does not come (${locale})`, async ({ second }) => {
    const journalist = await second.colleague('journalist', 'Nour', wide)
    const editor = await second.colleague('editor', 'Rima')
    const { id } = await proposedBy(journalist)
    const { page } = journalist
    await openPage(page, `/${locale}/inbox`)
    await page.getByText(m.inbox.settings.title).click()
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/inbox/settings') && answer.ok())
    await page.getByRole('checkbox', { name: m.inbox.settings.returned }).uncheck()
    await saved
    await call(editor.page, `/claims/${id}/decisions`, { decision: 'return', reason: 'x' })
    await call(editor.page, `/claims/${id}/comments`, { text: `@${journalist.name}?`, replyTo: null })
    await expect(page.getByRole('link', { name: told('mentioned') })).toBeVisible()
    await expect(page.getByRole('link', { name: told('returned') })).toHaveCount(0)
    await page.getByRole('button', { name: m.inbox.readAll }).click()
    await expect(inboxLink(page).locator('[data-unread]')).toHaveCount(0)
  })
}

test('a newer text waits to be asked for, whatever is done on its claims meanwhile', async ({ second }) => {
  const journalist = await second.colleague('journalist', 'Nour', wide)
  const editor = await second.colleague('editor', 'Rima')
  const { page } = journalist
  const { article, id } = await proposedBy(journalist)
  await openLive(page, () => openWorkspace(page, 'en', article))
  const { version } = await (await editor.page.request.get(`/api/v1/articles/${article}`)).json()
  const revised = { text: `${text} The bells rang.`, note: null }
  await call(editor.page, `/articles/${article}/revisions`, revised, { 'if-match': `"${version}"` })
  const offer = page.getByRole('button', { name: messages.en.live.showRevision })
  await expect(offer).toBeVisible()

  await call(editor.page, `/claims/${id}/decisions`, { decision: 'approve' })
  await expect(page.locator('#claim-1')).toContainText(messages.en.states.approved)
  await expect(offer).toBeVisible()
  await expect(page.locator('#article-text')).not.toContainText('The bells rang')
  await offer.click()
  await expect(page.locator('#article-text')).toContainText('The bells rang')
  await expect(page.locator('#words-1')).toHaveAttribute('data-state', 'approved')
})
