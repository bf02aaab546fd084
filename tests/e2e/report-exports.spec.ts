import { readFile } from 'node:fs/promises'
import { addArticle, call, expect, markClaim, messages, openPage, test } from '../support/workspace'

const text = 'The bridge is 94 metres long. It was built in 1921.'

for (const locale of ['ar', 'en'] as const) {
  test(`what no editor approved is in internal files alone (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title: 'Waiting', text, language: 'en' })
    const { id } = await markClaim(page, article, text, '94 metres')
    await call(page, `/claims/${id}/proposals`, {
      ...{ verdict: 'needs-sources', rationale: 'Nobody measured it.', reasons: ['circular'] },
    })
    const file = `/api/v1/articles/${article}/report`
    for (const query of ['format=json', 'format=html', 'format=csv', 'format=csv&table=evidence']) {
      const answer = await page.request.get(`${file}?${query}`)
      expect(await answer.text()).not.toMatch(/Nobody measured it|circular/)
      expect(answer.headers()['content-disposition']).not.toContain('internal')
    }
    await openPage(page, `/${locale}/articles/${article}/report`)
    await expect(page.getByText(messages.en.report.standing.proposed)).toBeVisible()
    await expect(page.getByText('Nobody measured it.')).toHaveCount(0)

    await page.getByText(messages[locale].report.internal, { exact: true }).click()
    for (const name of ['internalHtml', 'internalCsv', 'internalJson'] as const) {
      const [taken] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: messages[locale].report[name], exact: true }).click(),
      ])
      expect(taken.suggestedFilename()).toMatch(/^isnad-internal-داخلي-/)
    }
    const answer = await page.request.get(`${file}?format=html&internal=true`)
    expect(await answer.text()).toContain(messages.en.report.internalNotice)
    expect(await answer.text()).toContain('Nobody measured it.')

    const reader = await desk.as('reader')
    expect((await reader.request.get(`${file}?internal=true`)).status()).toBe(403)
    await openPage(reader, `/${locale}/articles/${article}/report`)
    await expect(reader.getByText(messages[locale].report.internal, { exact: true })).toHaveCount(0)
  })
}

for (const locale of ['ar', 'en'] as const) {
  test(`the PDF of a draft is made when it is asked for, and is named a draft (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title: 'On paper', text, language: 'en' })
    await markClaim(page, article, text, '94 metres')
    await openPage(page, `/${locale}/articles/${article}/report`)
    const { file } = messages[locale].report.pdf
    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: file, exact: true }).click(),
    ])
    expect(taken.suggestedFilename()).toMatch(/^isnad-draft-مسوّدة-On paper\.pdf$/)
    expect((await readFile(await taken.path())).toString('latin1', 0, 5)).toBe('%PDF-')
    await expect(page.getByRole('link', { name: file, exact: true })).toHaveAttribute('aria-busy', 'false')
  })
}

test('a report is printed dark on white, whatever the screen is like', async ({ desk }) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'Printed', text, language: 'en' })
  await markClaim(page, article, text, '94 metres')
  for (const address of [
    `/api/v1/articles/${article}/report?format=html`,
    `/en/articles/${article}/report`,
  ]) {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(address)
    const seen = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d')
      const light = (color: string) => {
        if (!context) throw new Error('No canvas')
        context.clearRect(0, 0, 1, 1)
        context.fillStyle = color
        context.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
        return alpha === 0 ? null : (red * 2 + green * 5 + blue) / 8
      }
      const shown = [...document.querySelectorAll('body, main, main *')].filter(
        (element) => element.textContent?.trim() && element.getClientRects().length > 0,
      )
      return {
        inks: shown.map((element) => light(getComputedStyle(element).color) ?? 255),
        grounds: shown.flatMap((element) => light(getComputedStyle(element).backgroundColor) ?? []),
        scheme: getComputedStyle(document.documentElement).colorScheme,
      }
    })
    expect(seen.scheme).toBe('light')
    expect(Math.max(...seen.inks)).toBeLessThan(140)
    expect(Math.min(255, ...seen.grounds)).toBeGreaterThan(200)
    if (process.env.PICTURES)
      await page.screenshot({
        path: `${process.env.PICTURES}/print-${address.includes('api') ? 'file' : 'page'}.png`,
      })
  }
})

test('a report is in its page once, with or without JavaScript, and there again on coming back', async ({
  desk,
  browser,
  baseURL,
}) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'Once', text, language: 'en' })
  const { id } = await markClaim(page, article, text, '94 metres')
  const passage = "A surveyor's <b>note</b> that nothing else says"
  await call(page, `/claims/${id}/evidence`, {
    ...{ stance: 'supports', source: { title: 'A survey' }, quote: passage },
  })
  const address = `/en/articles/${article}/report`
  const html = await (await page.request.get(address)).text()
  expect(html.split('that nothing else says')).toHaveLength(2)

  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(address)
  await expect(plain.locator('#claim-1 blockquote').last()).toHaveText(passage)
  await context.close()

  await openPage(page, address)
  await expect(page.locator('#claim-1 blockquote').last()).toHaveText(passage)
  await page.getByRole('link', { name: messages.en.report.toArticle }).click()
  await expect(page).toHaveURL(`/en/articles/${article}`)
  await page.goBack()
  await expect(page.locator('#claim-1 blockquote').last()).toHaveText(passage)
})
