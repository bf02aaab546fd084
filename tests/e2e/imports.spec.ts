import {
  addArticle,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openPage,
  test,
} from '../support/workspace'

const text = 'The bridge is 94 metres long. It was built in 1921.'

/** A file as somebody chooses it. */
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})

for (const locale of ['ar', 'en'] as const) {
  const { imports, articles, problems } = messages[locale]

  test(`a report is looked at, then brought in; a bad file is told place by place (${locale})`, async ({
    desk,
  }) => {
    desk.expectStatus(422)
    const page = await desk.as('journalist')
    const title = `A bridge of ${crypto.randomUUID()}`
    const article = await addArticle(page, { title, text, language: 'en' })
    await markClaim(page, article, text, '94 metres')
    const exported = await (await page.request.get(`/api/v1/articles/${article}/report?format=json`)).text()

    await openPage(page, `/${locale}/articles`)
    await page.getByRole('link', { name: articles.bringIn }).click()
    await expect(page.getByRole('heading', { level: 1, name: imports.title })).toBeVisible()
    const chosen = page.getByLabel(imports.file)
    const look = page.getByRole('button', { name: imports.preview })

    await look.click()
    await expect(chosen).toHaveAccessibleDescription(new RegExp(imports.chooseFirst))
    await chosen.setInputFiles(file('latin.json', Buffer.from([0x7b, 0xe9, 0x7d])))
    await look.click()
    await expect(chosen).toHaveAccessibleDescription(new RegExp(imports.notText.slice(0, 20)))

    await chosen.setInputFiles(
      file('broken.json', exported.replace('"quote": "94 metres"', '"quote": "95 metres"')),
    )
    await look.click()
    const faults = page.getByRole('alert').filter({ hasText: 'broken.json' })
    await expect(faults).toContainText('claims.0.quote')
    await expect(faults).toContainText(problems.fields['other-words'])
    await expectAccessible(page)

    await chosen.setInputFiles(file('report.json', exported))
    await look.click()
    const preview = page.getByRole('region', { name: imports.previewTitle })
    await expect(preview).toBeFocused()
    await expect(preview).toContainText('94 metres')
    await expect(preview.getByText(imports.outcomes.exact, { exact: true })).toBeVisible()
    await expectAccessible(page)

    await preview.getByRole('button', { name: imports.send }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(page.url()).not.toContain(article)
  })
}

for (const locale of ['ar', 'en'] as const) {
  const { imports } = messages[locale]

  test(`an import of many claims shows how far it is (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const title = `Many bridges of ${crypto.randomUUID()}`
    const said = Array.from({ length: 600 }, (_, at) => `Bridge ${at + 1} is ${at + 100} metres long`)
    const article = await addArticle(page, { title, text: `${said.join('. ')}.`, language: 'en' })
    const annotations = said.map((exact) => ({
      type: 'Annotation',
      target: { selector: { type: 'TextQuoteSelector', exact } },
    }))
    await openPage(page, `/${locale}/articles/imports?article=${article}`)
    await page.getByLabel(imports.file).setInputFiles(file('notes.jsonld', JSON.stringify(annotations)))
    await page.getByRole('button', { name: imports.preview }).click()
    await page.evaluate(() => {
      const told = new Set<number>()
      Object.assign(window, { told })
      new MutationObserver(() => {
        const bar = document.querySelector('progress')
        if (bar && bar.position >= 0) told.add(bar.position)
      }).observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    await page.getByRole('button', { name: imports.send }).click()
    await expect(page.getByRole('progressbar')).toHaveAccessibleName(/600/)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 60_000 })
    const told = await page.evaluate(() => [...Reflect.get(window, 'told')])
    expect(told.length).toBeGreaterThan(0)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
  })
}

test('annotations go on the article that one comes from, or on one that is chosen', async ({ desk }) => {
  const { imports, articleDetails } = messages.en
  const page = await desk.as('journalist')
  const title = `A bridge of ${crypto.randomUUID()}`
  const article = await addArticle(page, { title, text, language: 'en' })
  const annotation = (exact: string) => ({
    type: 'Annotation',
    target: { selector: { type: 'TextQuoteSelector', exact } },
  })
  await openPage(page, `/en/articles/${article}`)
  await page.getByRole('button', { name: articleDetails.open }).click()
  await page.getByRole('dialog').getByRole('link', { name: articleDetails.bringIn }).click()
  await expect(page.getByLabel(imports.into)).toHaveValue(article)
  await page.getByLabel(imports.into).selectOption('')
  await page
    .getByLabel(imports.file)
    .setInputFiles(
      file('notes.jsonld', JSON.stringify([annotation('built in 1921'), annotation('never said anywhere')])),
    )
  await page.getByLabel(imports.into).selectOption(title)
  await page.getByRole('button', { name: imports.preview }).click()
  const preview = page.getByRole('region', { name: imports.previewTitle })
  await expect(preview.getByText(imports.outcomes.lost, { exact: true })).toBeVisible()
  await preview.getByRole('button', { name: imports.send }).click()
  await expect(page).toHaveURL(new RegExp(article))
  await expect(page.locator('#claim-1-title')).toBeVisible()
})
