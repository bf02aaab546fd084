import type { Page } from '@playwright/test'
import {
  type Account,
  addArticle,
  call,
  dragOver,
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
const source = { title: 'The minutes', type: 'primary' }
const evidence = { stance: 'supports', quote: 'He resigned.', source }
const first = { verdict: 'verified', rationale: 'The minutes of Monday say so.' }
const anew = { verdict: 'verified', rationale: 'The minutes of Friday say so.' }

test.setTimeout(120_000)

type Desk = { as(account: Account): Promise<Page> }

/** A claim with evidence and a proposal that waits, open before an editor; and the journalist who made it. */
async function waiting(desk: Desk, locale: Locale) {
  const journalist = await desk.as('journalist')
  const editor = await desk.as('editor')
  const id = await addArticle(journalist, article)
  const claim = await markClaim(journalist, id, text, 'The mayor resigned')
  const path = `/claims/${claim.id}`
  await call(journalist, `${path}/evidence`, evidence)
  const { proposal } = await call(journalist, `${path}/proposals`, first)
  await openWorkspace(editor, locale, id, '#claim-1')
  await expect(editor.locator('#claim-1')).toContainText(first.rationale)
  const revise = () => call(journalist, `/proposals/${proposal.id}/revisions`, anew)
  return { journalist, editor, article: id, path, proposal, revise }
}

async function standing(page: Page, path: string) {
  return (await page.request.get(`/api/v1${path}`)).json()
}

async function actions(page: Page, path: string): Promise<string[]> {
  const { items } = await (await page.request.get(`/api/v1${path}/history`)).json()
  return items.map(({ action }: { action: string }) => action)
}

for (const locale of ['ar', 'en'] as const) {
  const m = messages[locale]
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const conflict = (page: Page) => page.getByRole('alert').filter({ hasText: m.conflict.title })
  const arrival = (page: Page) => page.getByRole('alert').filter({ hasText: m.proposal.arrival.title })
  const offer = (page: Page) => page.locator('[data-undo]')

  test(`what is put anew while an editor returns is shown beside what was read (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(412, 409)
    const { editor, path, revise } = await waiting(desk, locale)
    await button(editor, m.proposal.return).click()
    await editor.getByLabel(m.proposal.returnReason).fill('Which minutes?')
    await revise()
    await button(editor, m.proposal.returnSend).click()
    await expect(conflict(editor).locator('del')).toContainText('Monday')
    await expect(conflict(editor).locator('ins')).toContainText('Friday')
    await expect(button(editor, m.proposal.returnNow)).toHaveAttribute('aria-disabled', 'true')
    await expect(editor.getByLabel(m.proposal.returnReason)).toHaveValue('Which minutes?')
    await expectAccessible(editor)
    await reloadPage(editor)
    // Written for the old proposal, it is kept as text and goes nowhere by itself.
    await expect(editor.getByLabel(m.proposal.returnReason)).toHaveValue('Which minutes?')
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed', decision: null })
    expect((await actions(editor, path)).slice(-2)).toEqual(['verdict-proposed', 'proposal-revised'])
  })

  test(`what is put anew while an editor approves is chosen afresh after a moment (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(412, 409)
    const { editor, path, revise } = await waiting(desk, locale)
    await revise()
    await button(editor, m.proposal.approve).click()
    await expect(conflict(editor)).toContainText(anew.rationale)
    await button(editor, m.proposal.readAnew).click()
    await expect(arrival(editor).locator('del')).toContainText('Monday')
    await expect(arrival(editor).locator('ins')).toContainText('Friday')
    await expect(button(editor, m.proposal.approve)).toHaveAttribute('aria-disabled', 'true')
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed' })
    await expectAccessible(editor)
    await button(editor, m.proposal.approve).click()
    await expect.poll(async () => (await standing(editor, path)).state).toBe('approved')
    expect((await actions(editor, path)).slice(-2)).toEqual(['proposal-revised', 'verdict-approved'])
  })

  test(`evidence that comes while an editor approves stands beside what was read (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(412, 409)
    const { journalist, editor, path } = await waiting(desk, locale)
    await call(journalist, `${path}/evidence`, { ...evidence, stance: 'contradicts', quote: 'He stayed.' })
    await button(editor, m.proposal.approve).click()
    await expect(conflict(editor)).toContainText('He stayed.')
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed' })
    await button(editor, m.proposal.readAnew).click()
    await expect(editor.locator('#claim-1')).toContainText(m.proposal.drift.title)
    expect((await actions(editor, path)).at(-1)).toBe('evidence-attached')
    // The voided proposal is back with who made it, and with nobody else.
    const own = await journalist.request.get('/api/v1/queue')
    expect(JSON.stringify((await own.json()).cameBack)).toContain(path.split('/')[2])
    const theirs = await editor.request.get('/api/v1/queue')
    expect(JSON.stringify((await theirs.json()).toDecide)).not.toContain(path.split('/')[2])
  })

  test(`of two returns the second sees the first (${locale})`, async ({ desk }) => {
    desk.expectStatus(412, 409)
    const { editor, path } = await waiting(desk, locale)
    await button(editor, m.proposal.return).click()
    await editor.getByLabel(m.proposal.returnReason).fill('Which minutes?')
    await call(await desk.as('editor2'), `${path}/decisions`, {
      decision: 'return',
      reason: 'Name the page.',
    })
    await button(editor, m.proposal.returnSend).click()
    await expect(conflict(editor)).toContainText('Name the page.')
    await expect(button(editor, m.proposal.returnNow)).toHaveCount(0)
    await expect(editor.getByLabel(m.proposal.returnReason)).toHaveValue('Which minutes?')
    expect(await standing(editor, path)).toMatchObject({ decision: { reason: 'Name the page.' } })
    expect((await actions(editor, path)).filter((action) => action === 'verdict-returned')).toHaveLength(1)
  })

  test(`words that a revision moves while somebody writes are shown (${locale})`, async ({ desk }) => {
    desk.expectStatus(412, 409)
    const { journalist, editor, article: id, path } = await waiting(desk, locale)
    await button(editor, m.proposal.return).click()
    await editor.getByLabel(m.proposal.returnReason).fill('Which minutes?')
    await call(
      journalist,
      `/articles/${id}/revisions`,
      { text: `Corrected. ${text}`, note: null },
      { 'if-match': '1' },
    )
    await button(editor, m.proposal.returnSend).click()
    await expect(conflict(editor)).toContainText(m.history.fields.placement)
    await expect(editor.getByLabel(m.proposal.returnReason)).toHaveValue('Which minutes?')
    expect(await standing(editor, path)).toMatchObject({ state: 'proposed', revision: 2 })
  })

  test(`a proposal is revised and pulled back by who made it (${locale})`, async ({ desk }) => {
    const { journalist, path, article: id } = await waiting(desk, locale)
    await openWorkspace(journalist, locale, id, '#claim-1')
    await button(journalist, m.proposal.revise).click()
    await expect(journalist.getByLabel(m.proposal.rationale)).toHaveValue(first.rationale)
    await journalist.getByLabel(m.proposal.rationale).fill(anew.rationale)
    await expectAccessible(journalist)
    await button(journalist, m.proposal.reviseSend).click()
    await expect.poll(async () => (await standing(journalist, path)).proposal.rationale).toBe(anew.rationale)
    await expect(journalist.getByLabel(m.proposal.rationale)).toHaveCount(0)
    await button(journalist, m.proposal.pullBack).click()
    await journalist.getByLabel(m.proposal.pullBackReason).fill('Too soon.')
    await button(journalist, m.proposal.pullBack).last().click()
    await expect.poll(async () => (await standing(journalist, path)).state).toBe('open')
    const thread = journalist.getByRole('list', { name: m.comments.thread })
    for (const said of [first.rationale, anew.rationale, 'Too soon.'])
      await expect(thread).toContainText(said)
    expect((await actions(journalist, path)).slice(-2)).toEqual(['proposal-revised', 'proposal-withdrawn'])
  })

  test(`a form says what saving it does to a proposal that waits (${locale})`, async ({ desk }) => {
    const { editor } = await waiting(desk, locale)
    const says = m.proposal.voids.proposal.split('{name}')[1]?.trim() ?? ''
    await button(editor, m.evidence.attach).click()
    await expect(editor.locator('#claim-1').getByText(says).first()).toBeVisible()
  })

  test(`marking is undone by Ctrl+Z, and out of the text and the report (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const id = await addArticle(page, article)
    await openWorkspace(page, locale, id)
    await dragOver(page, 'council meets')
    await page.keyboard.press('m')
    await expect(page.locator('#claim-1-title')).toBeFocused()
    // Its time stands still while somebody points at it.
    await offer(page).hover()
    await expectAccessible(page)
    await page.keyboard.press('Control+z')
    await expect(page.locator('#words-1')).toBeHidden()
    await expect(offer(page)).toHaveCount(0)
    const { items } = await (await page.request.get(`/api/v1/articles/${id}/claims`)).json()
    expect(items).toMatchObject([{ state: 'withdrawn', withdrawal: { code: 'marked-by-mistake' } }])
    const report = await (await page.request.get(`/api/v1/articles/${id}/report?format=json`)).json()
    expect(report.claims).toEqual([])
    expect(await actions(page, `/claims/${items[0].id}`)).toEqual(['claim-marked', 'claim-withdrawn'])
  })

  test(`a return, a comment, evidence and a withdrawal are undone (${locale})`, async ({ desk }) => {
    const { editor, path, proposal } = await waiting(desk, locale)
    const undo = () => offer(editor).getByRole('button').click()
    await button(editor, m.proposal.return).click()
    await editor.getByLabel(m.proposal.returnReason).fill('Which minutes?')
    await button(editor, m.proposal.returnSend).click()
    await undo()
    await expect
      .poll(() => standing(editor, path))
      .toMatchObject({ state: 'proposed', decision: null, proposal: { id: proposal.id } })

    await button(editor, m.comments.add).click()
    await editor.locator('#claim-1-comment').fill('Hm.')
    await button(editor, m.comments.send).click()
    await expect(offer(editor)).toContainText(m.comments.added)
    await expect(editor.locator('#claim-1-title')).toBeFocused()
    await editor.keyboard.press('Control+z')
    await expect.poll(async () => (await standing(editor, path)).comments[0]?.withdrawn).toBeTruthy()

    await button(editor, m.evidence.withdraw).click()
    await editor.getByLabel(m.evidence.withdrawReason).fill('Misread.')
    await button(editor, m.evidence.withdrawSend).click()
    await expect(offer(editor)).toContainText(m.evidence.withdrew)
    await undo()
    await expect.poll(async () => (await standing(editor, path)).evidence[0].withdrawal).toBeNull()

    await button(editor, m.claim.withdraw.action).click()
    await editor.getByLabel(m.claim.withdraw.reason).fill('A duplicate.')
    await button(editor, m.claim.withdraw.send).click()
    await undo()
    await expect.poll(async () => (await standing(editor, path)).state).toBe('proposed')
    expect((await actions(editor, path)).slice(-8)).toEqual([
      ...['verdict-returned', 'return-withdrawn', 'comment-added', 'comment-withdrawn'],
      ...['evidence-withdrawn', 'evidence-restored', 'claim-withdrawn', 'claim-restored'],
    ])
  })

  test(`a conversation has answers, names and addresses, and is settled (${locale})`, async ({ desk }) => {
    const { editor, journalist, path } = await waiting(desk, locale)
    await call(journalist, `${path}/comments`, { text: 'See https://example.org/minutes.' })
    const { items } = await (await editor.request.get('/api/v1/colleagues')).json()
    const [colleague] = items
    await reloadPage(editor)
    const thread = editor.getByRole('list', { name: m.comments.thread })
    const link = thread.getByRole('link', { name: 'https://example.org/minutes' })
    await expect(link).toHaveAttribute('rel', 'noopener nofollow')
    await button(editor, m.comments.reply).click()
    const field = editor.locator('textarea[id^="claim-1-reply/"]')
    await field.pressSequentially(`Ask @${colleague.name.slice(0, 3)}`)
    await expect(editor.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await expectAccessible(editor)
    await editor.keyboard.press('Enter')
    await expect(field).toHaveValue(/^Ask @\S.* $/)
    await field.pressSequentially('and @nobody.')
    await button(editor, m.comments.send).click()
    await expect(thread.locator('[data-mention]')).toHaveCount(1)
    const { comments } = await standing(editor, path)
    expect(comments[1]).toMatchObject({ replyTo: comments[0].id, mentions: [{}] })
    // What the proposal says stands above the thread, and once.
    await expect(thread).toContainText(m.verdicts.verified)
    await expect(editor.locator('#claim-1').getByText(first.rationale)).toHaveCount(1)
    await button(editor, m.comments.resolve).click()
    await expect.poll(async () => (await standing(editor, path)).comments[0].resolved).toBeTruthy()
    await expectAccessible(editor)
  })
}
