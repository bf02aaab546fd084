import type { Page } from '@playwright/test'
import {
  type Account,
  addArticle,
  call,
  expect,
  expectAccessible,
  type Locale,
  markClaim,
  messages,
  openWorkspace,
  reloadPage,
  test,
} from '../support/workspace'

const text = 'The mayor resigned on Monday after eleven years. The council meets on Friday.'
const article = { title: 'The mayor', text, language: 'en' }
const first = {
  verdict: 'needs-sources',
  rationale: 'Nobody says who said so.',
  reasons: ['according-to-whom'],
}
const anew = { verdict: 'verified', rationale: 'The minutes say so.' }
const evidence = {
  stance: 'supports',
  quote: 'He resigned.',
  source: { title: 'The minutes', type: 'primary' },
}

test.setTimeout(90_000)

type Desk = { as(account: Account): Promise<Page> }

/** A claim with a proposal that waits, open before an editor; and the journalist who made it. */
async function waiting(desk: Desk, locale: Locale) {
  const journalist = await desk.as('journalist')
  const editor = await desk.as('editor')
  const id = await addArticle(journalist, article)
  const claim = await markClaim(journalist, id, text, 'The mayor resigned')
  await call(journalist, `/claims/${claim.id}/evidence`, evidence)
  await call(journalist, `/claims/${claim.id}/proposals`, first)
  await openWorkspace(editor, locale, id, '#claim-1')
  const path = `/claims/${claim.id}`
  /** Another editor returns the proposal, and the journalist proposes otherwise. */
  const proposeAnew = async () => {
    await call(await desk.as('editor2'), `${path}/decisions`, { decision: 'return', reason: 'Look again.' })
    await call(journalist, `${path}/proposals`, anew)
  }
  return { journalist, editor, article: id, path, proposeAnew }
}

async function standing(page: Page, path: string) {
  const answer = await page.request.get(`/api/v1${path}`)
  return answer.json()
}

for (const locale of ['ar', 'en'] as const) {
  const m = messages[locale]
  const conflict = (page: Page) => page.getByRole('alert').filter({ hasText: m.conflict.title })

  test(`a return that was written for another proposal waits until both were read (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(412, 409)
    const { editor, path, proposeAnew } = await waiting(desk, locale)
    await editor.getByRole('button', { name: m.proposal.return, exact: true }).click()
    await editor.getByLabel(m.proposal.returnReason).fill('Name the source, please.')
    await proposeAnew()
    await editor.getByRole('button', { name: m.proposal.returnSend, exact: true }).click()

    const both = conflict(editor)
    await expect(both).toContainText(first.rationale)
    await expect(both).toContainText(anew.rationale)
    await expect(both).toContainText(m.verdicts['needs-sources'])
    await expect(both).toContainText(m.verdicts.verified)
    await expect(both).toContainText(m.reasonCodes['according-to-whom'])
    await expect(editor.getByLabel(m.proposal.returnReason)).toHaveValue('Name the source, please.')
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed', decision: null })
    await expectAccessible(editor)

    await both.getByRole('button', { name: m.proposal.returnNow }).click()
    await expect(both).toHaveCount(0)
    expect(await standing(editor, path)).toMatchObject({
      state: 'returned',
      decision: { reason: 'Name the source, please.' },
      proposal: { rationale: anew.rationale },
    })
  })

  test(`an approval of what was proposed anew meanwhile is chosen afresh (${locale})`, async ({ desk }) => {
    desk.expectStatus(412, 409)
    const { editor, path, proposeAnew } = await waiting(desk, locale)
    await expect(editor.locator('#claim-1')).toContainText(first.rationale)
    await proposeAnew()
    await editor.getByRole('button', { name: m.proposal.approve, exact: true }).click()
    const both = conflict(editor)
    await expect(both).toContainText(first.rationale)
    await expect(both).toContainText(anew.rationale)
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed', decision: null })

    await both.getByRole('button', { name: m.proposal.readAnew }).click()
    await expect(editor.locator('#claim-1')).toContainText(anew.rationale)
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed', decision: null })
    await editor.getByRole('button', { name: m.proposal.approve, exact: true }).click()
    await expect.poll(async () => (await standing(editor, path)).verdict).toBe('verified')
  })

  test(`a return stays written when another editor decides first (${locale})`, async ({ desk }) => {
    desk.expectStatus(412, 409)
    const { editor, path } = await waiting(desk, locale)
    await editor.getByRole('button', { name: m.proposal.return, exact: true }).click()
    await editor.getByLabel(m.proposal.returnReason).fill('Name the source.')
    await call(await desk.as('editor2'), `${path}/decisions`, { decision: 'approve' })
    await reloadPage(editor)
    await expect(editor.getByLabel(m.proposal.returnReason)).toHaveValue('Name the source.')
    await editor.getByRole('button', { name: m.proposal.returnSend, exact: true }).click()
    // What was seen before the page was loaded anew is not known: it says how the claim stands.
    await expect(conflict(editor)).toContainText(m.conflict.standsNow)
    await expect(conflict(editor)).toContainText(m.states.approved)
    await expect(conflict(editor)).toContainText(m.problems['wrong-state'])
    await expect(conflict(editor).getByRole('button', { name: m.proposal.returnNow })).toHaveCount(0)
    await expect(editor.getByLabel(m.proposal.returnReason)).toHaveValue('Name the source.')
    expect(await standing(editor, path)).toMatchObject({ state: 'approved' })
  })

  test(`evidence that changed meanwhile is shown to whoever returns (${locale})`, async ({ desk }) => {
    desk.expectStatus(412, 409)
    const { journalist, editor, path } = await waiting(desk, locale)
    await editor.getByRole('button', { name: m.proposal.return, exact: true }).click()
    await editor.getByLabel(m.proposal.returnReason).fill('Not enough.')
    await call(journalist, `${path}/evidence`, { ...evidence, stance: 'contradicts', quote: 'He stayed.' })
    await editor.getByRole('button', { name: m.proposal.returnSend, exact: true }).click()
    await expect(conflict(editor)).toContainText('He stayed.')
    await expect(conflict(editor)).toContainText(m.stances.contradicts)
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed' })
  })

  test(`a claim and its evidence are withdrawn and restored (${locale})`, async ({ desk }) => {
    const { editor, path } = await waiting(desk, locale)
    const card = editor.locator('#claim-1')
    await editor.getByRole('button', { name: m.claim.withdraw.action }).click()
    await editor.getByLabel(m.claim.withdraw.reason).fill('A duplicate.')
    await editor.getByRole('button', { name: m.claim.withdraw.send, exact: true }).click()
    await expect(editor.getByRole('button', { name: m.claim.restore.action })).toBeVisible()
    await expect(card).toContainText('A duplicate.')
    await editor.getByRole('button', { name: m.claim.restore.action }).click()
    await editor.getByLabel(m.claim.restore.reason).fill('It is none.')
    await expectAccessible(editor)
    await editor.getByRole('button', { name: m.claim.restore.send, exact: true }).click()
    await expect(editor.getByRole('button', { name: m.claim.withdraw.action })).toBeVisible()
    await expect(card).toContainText('It is none.')
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed', number: 1, withdrawal: null })

    await editor.getByRole('button', { name: m.evidence.withdraw, exact: true }).click()
    await editor.getByLabel(m.evidence.withdrawReason).fill('Misread.')
    await editor.getByRole('button', { name: m.evidence.withdrawSend, exact: true }).click()
    await card.getByText(/1 withdrawn piece|دليل مسحوب/).click()
    await editor.getByRole('button', { name: m.evidence.restore, exact: true }).click()
    await editor.getByLabel(m.evidence.restoreReason).fill('Read right.')
    await editor.getByRole('button', { name: m.evidence.restoreSend, exact: true }).click()
    await expect(editor.getByRole('button', { name: m.evidence.withdraw, exact: true })).toBeVisible()
    await expect(card).toContainText('Read right.')
    expect((await standing(editor, path)).evidence).toMatchObject([{ withdrawal: null, version: 3 }])
  })

  test(`an article’s details are corrected, and a correction in between is shown (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(412, 422)
    const page = await desk.as('journalist')
    const other = await desk.as('journalist2')
    const id = await addArticle(page, article)
    await openWorkspace(page, locale, id)
    await page.getByRole('button', { name: m.articleDetails.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(m.newArticle.articleTitle).fill('العمدة')
    await dialog.getByLabel(m.newArticle.sourceUrl).fill('javascript:alert(1)')
    await dialog.getByRole('button', { name: m.workspace.save, exact: true }).click()
    await expect(dialog).toContainText(m.problems.fields['not-a-url'])
    await expect(dialog.getByLabel(m.newArticle.articleTitle)).toHaveValue('العمدة')
    await dialog.getByLabel(m.newArticle.sourceUrl).fill('https://example.org/mayor')
    await dialog.getByLabel(m.newArticle.language).selectOption('ar')
    await call(
      other,
      `/articles/${id}`,
      { title: 'Mayors', outlet: 'The Paper' },
      { 'if-match': '1' },
      'PATCH',
    )
    await dialog.getByRole('button', { name: m.workspace.save, exact: true }).click()
    const both = dialog.getByRole('alert').filter({ hasText: m.conflict.title })
    for (const shown of ['العمدة', 'Mayors', 'The Paper']) await expect(both).toContainText(shown)
    await expectAccessible(page)
    await both.getByRole('button', { name: m.conflict.keepMine }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('العمدة')
    const answer = await page.request.get(`/api/v1/articles/${id}`)
    expect(await answer.json()).toMatchObject({
      title: 'العمدة',
      language: 'ar',
      direction: 'rtl',
      outlet: 'The Paper',
      sourceUrl: 'https://example.org/mayor',
      version: 3,
    })
  })
}
