import type { Page } from '@playwright/test'
import {
  addArticle,
  call,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openPage,
  test,
} from '../support/workspace'

const text = 'The tower is 94 metres high. It was built in 1921.'

/** An article with one claim whose verdict was approved. */
async function checkedArticle(journalist: Page, editor: Page): Promise<string> {
  const article = await addArticle(journalist, { title: 'The tower', text, language: 'en' })
  const { id } = await markClaim(journalist, article, text, '94 metres')
  const evidence = { stance: 'contradicts', quote: 'It is 90 metres high.', source: { title: 'A survey' } }
  await call(journalist, `/claims/${id}/evidence`, evidence)
  const proposal = { verdict: 'disputed', rationale: 'A survey measured 90 metres.', reasons: [] }
  await call(journalist, `/claims/${id}/proposals`, proposal)
  await call(editor, `/claims/${id}/decisions`, { decision: 'approve' })
  return article
}

/** Readers are slowed down by network, and each of these has one of their own. */
function fromSomewhere(): Record<string, string> {
  const [one, two, three] = crypto.getRandomValues(new Uint8Array(3))
  return { 'x-forwarded-for': `10.${one}.${two}.${three}` }
}

for (const locale of ['ar', 'en'] as const) {
  test(`a reader reports an error, and reads what became of it (${locale})`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    const t = messages[locale]
    const journalist = await desk.as('journalist')
    const editor = await desk.as('editor')
    const article = await checkedArticle(journalist, editor)
    const { address } = await call(editor, `/articles/${article}/publications`, {
      finding: 'The tower is lower than it was said to be.',
    })
    const message = `It is 91 metres, says the town (${crypto.randomUUID()})`

    // Without a script, from the page of the claim.
    const plain = await browser.newContext({
      ...{ javaScriptEnabled: false, extraHTTPHeaders: fromSomewhere() },
      ...(baseURL && { baseURL }),
    })
    const reader = await plain.newPage()
    await reader.goto(`${address}/claims/1?lang=${locale}`)
    await reader.getByRole('link', { name: t.errorForm.link }).click()
    await expect(reader.getByLabel(t.errorForm.claim)).toHaveValue('1')
    await reader.getByLabel(t.errorForm.message).fill(message)
    await reader.getByLabel(t.errorForm.contact).fill('nora@example.org')
    await reader.getByRole('button', { name: t.errorForm.send }).click()
    await expect(reader.getByRole('heading', { name: t.errorForm.sent })).toBeVisible()

    // The desk sees it and says what became of it.
    await openPage(editor, `/${locale}/reader-reports`)
    const waiting = editor.getByRole('listitem').filter({ hasText: message })
    await expect(waiting.getByText('nora@example.org')).toBeVisible()
    await expectAccessible(editor)
    await waiting.getByRole('button', { name: t.readerReports.handle }).click()
    await waiting.getByLabel(t.readerReports.note).fill('Corrected')
    await waiting.getByRole('button', { name: t.readerReports.save }).click()
    await expect(waiting).toHaveCount(0)

    // The reader wants it gone.
    const admin = await desk.as('admin')
    await openPage(admin, `/${locale}/reader-reports?state=handled`)
    const handled = admin.getByRole('listitem').filter({ hasText: message })
    const id = (await handled.getAttribute('id')) ?? ''
    await handled.getByRole('button', { name: t.erasure.open['reader-report'] }).click()
    const dialog = admin.getByRole('dialog', { name: t.erasure.title['reader-report'] })
    await dialog.getByLabel(t.erasure.reason).fill('The reader asked for it.')
    await expectAccessible(admin)
    await dialog.getByRole('button', { name: t.erasure.submit }).click()
    await expect(admin.locator(`#${id}`).getByText(t.app.erasedText).first()).toBeVisible()
    await expect(admin.getByText(message)).toHaveCount(0)

    // It corrects, and the reader reads what changed and who was told.
    await openPage(editor, `/${locale}/articles/${article}/report`)
    await editor.locator('summary', { hasText: t.publication.title }).click()
    await editor.getByLabel(t.publication.finding).fill('The tower is three metres lower.')
    await editor.getByLabel(t.publication.reason).fill('A reader told us of the town.')
    await editor.getByLabel(t.publication.told).fill('The agency that repeated it')
    await editor.getByRole('button', { name: t.publication.publish, exact: true }).click()
    await expect(editor.getByRole('link', { name: t.publication.openPage })).toBeVisible()
    await reader.goto(`${address}?lang=${locale}`)
    await expect(reader.getByText('The tower is three metres lower.')).toBeVisible()
    await expect(reader.getByText(/The agency that repeated it/).first()).toBeVisible()
    await reader.goto(`${address}?compare=1..2&lang=${locale}`)
    await expect(reader.getByText('The tower is lower than it was said to be.')).toBeVisible()
    await expect(reader.getByText(t.report.published.parts.finding)).toBeVisible()
    await plain.close()

    const scripted = await browser.newContext({ ...(baseURL && { baseURL }) })
    const stranger = await scripted.newPage()
    for (const path of [`${address}/error?lang=${locale}`, `${address}?compare=1..2&lang=${locale}`]) {
      await stranger.goto(path)
      await expectAccessible(stranger)
    }
    await scripted.close()
  })
}

test('a draft is read by its link until that is ended', async ({ desk, browser, baseURL }) => {
  const t = messages.en
  const journalist = await desk.as('journalist')
  const editor = await desk.as('editor')
  const article = await checkedArticle(journalist, editor)
  await openPage(editor, `/en/articles/${article}/report`)
  await editor.locator('summary', { hasText: t.sharing.title }).click()
  await editor.getByRole('button', { name: t.sharing.make }).click()
  const url = await editor.getByLabel(t.sharing.link).inputValue()

  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const stranger = await context.newPage()
  const answer = await stranger.goto(url)
  expect([answer?.status(), answer?.headers()['cache-control']]).toEqual([200, 'no-store'])
  await expect(stranger.locator('.draft-mark')).toBeVisible()
  await expect(stranger.getByText('A survey measured 90 metres.')).toBeVisible()
  await expectAccessible(stranger)

  await editor.getByRole('button', { name: /^End the link/ }).click()
  await expect(editor.getByText(/^Ended by/)).toBeVisible()
  expect((await stranger.goto(url))?.status()).toBe(404)
  await expect(stranger.getByRole('heading', { name: t.publication.page.unshared })).toBeVisible()
  await context.close()
})

test('the form takes nothing from elsewhere, nothing too long, and keeps nothing of a program', async ({
  desk,
  request,
  baseURL,
}) => {
  const journalist = await desk.as('journalist')
  const editor = await desk.as('editor')
  const article = await checkedArticle(journalist, editor)
  const { address } = await call(editor, `/articles/${article}/publications`, { finding: 'It is lower.' })
  const origin = new URL(baseURL ?? '').origin
  const send = async (form: Record<string, string>, headers: Record<string, string> = { origin }) => {
    const body = new URLSearchParams({ report: '1', claim: '', contact: '', ...form }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await request.post(`${address}/error`, {
      ...{ headers: { ...type, ...headers }, data: body, maxRedirects: 0 },
    })
    return { status: answer.status(), text: await answer.text() }
  }
  const attack = '<script>alert(1)</script>'
  expect((await send({ message: attack }, { origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await send({ message: attack }, {})).status).toBe(403)
  expect((await send({ message: attack }, { origin, 'content-type': 'text/plain' })).status).toBe(415)
  for (const wrong of [
    { message: '' },
    { message: ' \u200b ' },
    { message: 'x'.repeat(4001) },
    { message: attack, contact: 'x'.repeat(201) },
    { message: attack, claim: attack },
    { message: attack, claim: '0' },
  ]) {
    const { status, text: said } = await send(wrong)
    expect(status, JSON.stringify(wrong).slice(0, 80)).toBe(422)
    expect(said).not.toContain('alert(1)')
  }
  expect((await send({ message: 'x'.repeat(70_000) })).status).toBe(413)
  expect((await send({ message: 'A program', website: 'https://spam.example' })).status).toBe(303)
  const list = await editor.request.get('/api/v1/reader-reports')
  expect(await list.text()).not.toContain('A program')
})
