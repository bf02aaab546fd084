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

const text = 'The bridge is 94 metres long. It was built in 1921. Nobody died.'

for (const locale of ['ar', 'en'] as const) {
  test(`a report is published, read and checked by a stranger, corrected and taken back (${locale})`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    const t = messages[locale].publication
    const journalist = await desk.as('journalist')
    const editor = await desk.as('editor')
    const article = await addArticle(journalist, { title: 'The bridge', text, language: 'en' })
    const { id } = await markClaim(journalist, article, text, '94 metres')
    await call(journalist, `/claims/${id}/evidence`, {
      ...{ stance: 'contradicts', quote: 'The bridge is 90 metres long.', source: { title: 'A survey' } },
    })
    await call(journalist, `/claims/${id}/proposals`, {
      ...{ verdict: 'disputed', rationale: 'A survey measured 90 metres.', reasons: [] },
    })
    await call(editor, `/claims/${id}/decisions`, { decision: 'approve' })

    await openPage(editor, `/${locale}/articles/${article}/report`)
    await editor.locator('summary', { hasText: t.title }).click()
    await expect(editor.getByRole('button', { name: t.publish, exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await editor.getByLabel(t.finding).fill('The bridge is shorter than it was said to be.')
    await editor.getByRole('button', { name: t.publish, exact: true }).click()
    const link = editor.getByRole('link', { name: t.openPage })
    await expect(link).toBeVisible()
    const address = (await link.getAttribute('href')) ?? ''

    // A stranger without JavaScript, then with it.
    const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    const reading = await plain.newPage()
    const answer = await reading.goto(`${address}?lang=${locale}`)
    expect(answer?.status()).toBe(200)
    await expect(reading.getByText('The bridge is shorter than it was said to be.')).toBeVisible()
    await expect(reading.getByText('A survey measured 90 metres.')).toBeVisible()
    expect(await reading.locator('html').getAttribute('lang')).toBe(locale)
    await reading.goto(`${address}/claims/1`)
    expect(await reading.locator('script[type="application/ld+json"]').count()).toBe(1)
    await plain.close()

    const context = await browser.newContext({ ...(baseURL && { baseURL }) })
    const stranger = await context.newPage()
    await stranger.goto(`${address}?lang=${locale}`)
    await expectAccessible(stranger)
    await stranger.getByRole('link', { name: t.page.check }).click()
    await stranger.locator('#verify').click()
    await expect(stranger.locator('#verify-right')).toBeVisible({ timeout: 20_000 })

    // Whoever comes again is told that nothing changed, and nothing else: each page looks as before.
    for (const page of [address, `${address}/claims/1`, `${address}/embed`, `${address}/report.html`]) {
      const { etag = '', ...headers } = (await context.request.get(page)).headers()
      const again = await context.request.get(page, { headers: { 'if-none-match': etag } })
      expect([again.status(), again.headers()['content-security-policy']]).toEqual([
        304,
        headers['content-security-policy'],
      ])
    }
    // Whoever sends the address on sends a picture along.
    const [, picture = ''] =
      /property="og:image" content="([^"]+)"/.exec(await (await context.request.get(address)).text()) ?? []
    const card = await context.request.get(picture)
    expect([card.status(), card.headers()['content-type']]).toEqual([200, 'image/png'])
    const zip = await context.request.get(`${address}/report.zip`)
    expect([zip.status(), zip.headers()['content-type']]).toEqual([200, 'application/zip'])
    const pdf = await context.request.get(`${address}/report.pdf`)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    expect(pdf.headers()['content-disposition']).toContain('The%20bridge%201.pdf')
    expect((await pdf.body()).toString('latin1', 0, 5)).toBe('%PDF-')
    const word = await context.request.get(`${address}/report.docx`)
    expect([word.status(), (await word.body()).toString('latin1', 0, 2)]).toEqual([200, 'PK'])
    const frame = await context.request.get(`${address}/embed`)
    expect(frame.headers()['content-security-policy']).toContain('frame-ancestors *')

    // A correction, and what the stranger finds of it.
    await editor.reload()
    await editor.locator('summary', { hasText: t.title }).click()
    await editor.getByLabel(t.finding).fill('The bridge is four metres shorter.')
    await editor.getByLabel(t.reason).fill('The finding named no length.')
    await editor.getByRole('button', { name: t.publish, exact: true }).click()
    await expect(editor.getByRole('link', { name: t.openPage })).toBeVisible()
    await stranger.goto(address)
    await expect(stranger.getByText('The finding named no length.').first()).toBeVisible()
    await stranger.goto(`${address}/1?lang=${locale}`)
    await stranger.locator('#standing a').click()
    await expect(stranger.getByText('The bridge is four metres shorter.')).toBeVisible()

    // Taken back, each says so.
    for (const number of [2, 1]) {
      await editor.reload()
      await editor.locator('summary', { hasText: t.title }).click()
      await editor.getByRole('button', { name: t.withdraw }).first().click()
      await editor.getByLabel(t.withdrawReason).fill(`Reason ${number}`)
      await editor.getByRole('button', { name: t.withdrawSend }).click()
      await expect(editor.getByRole('button', { name: t.withdrawSend })).toHaveCount(0)
      await expect(editor.getByText(`Reason ${number}`, { exact: true })).toBeVisible()
    }
    const gone = await stranger.goto(`${address}?lang=${locale}`)
    expect(gone?.status()).toBe(410)
    await expect(stranger.getByText(/Reason 2/)).toBeVisible()
    await context.close()
  })
}

test('a report that changed while somebody wrote its finding is shown as it is now, and goes out once it was read', async ({
  desk,
}) => {
  const t = messages.en.publication
  desk.expectStatus(409)
  const journalist = await desk.as('journalist')
  const editor = await desk.as('editor')
  const article = await addArticle(journalist, { title: 'The bridge', text, language: 'en' })
  await openPage(editor, `/en/articles/${article}/report`)
  await editor.locator('summary', { hasText: t.title }).click()
  await editor.getByLabel(t.finding).fill('Nothing in it is checked yet.')
  await markClaim(journalist, article, text, '94 metres')

  const publish = editor.getByRole('button', { name: t.publish, exact: true })
  await publish.click()
  await expect(editor.getByText('The report has changed since you read it')).toBeVisible()
  await expect(editor.getByLabel(t.finding)).toHaveValue('Nothing in it is checked yet.')
  await editor.getByRole('button', { name: t.readAgain }).click()
  await expect(editor.locator('#claim-1')).toBeVisible()
  await editor.locator('summary', { hasText: t.title }).click()
  await expect(editor.getByLabel(t.finding)).toHaveValue('Nothing in it is checked yet.')
  await publish.click()
  await expect(editor.getByRole('link', { name: t.openPage })).toBeVisible()
})

test('nothing of another article, and nothing unpublished, is at a public address', async ({ request }) => {
  for (const path of [
    '/r/none',
    '/r/none/1',
    '/r/none/claims/1',
    '/r/none/report.json',
    '/r/none/embed',
    '/r/A%20B',
    '/r/..%2F..%2Fetc',
    '/r/none/1/2/3/4',
    '/r/none/claims/abc',
    '/r/fonts/none.woff2',
    '/r/cards/none.png',
    '/r/cards/..%2Fcard.ts',
    '/feeds/none.xml',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})
