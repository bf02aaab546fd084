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

const said = {
  ar: {
    title: 'خبر عن الزعفران',
    text: 'قال الوزير إنّ ٩٤٪ من الزعفران يُزرع في قرية نائية. ولم يؤكد ذلك أحد.',
    words: 'من الزعفران يُزرع في قرية نائية',
    asked: 'زعفران نائيه',
    marked: 'الزعفران',
    beginning: 'مقالا',
  },
  en: {
    title: 'Saffron news',
    text: 'The minister said that 94% of all saffron grows in remote villages. Nobody confirmed it.',
    words: 'saffron grows in remote villages',
    asked: 'remote saffro',
    marked: 'saffron',
    beginning: 'new art',
  },
} as const

for (const locale of ['ar', 'en'] as const) {
  const t = messages[locale]
  const { title, text, words, asked, marked, beginning } = said[locale]

  test(`the palette finds a claim and opens it, and does what is typed (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title, text, language: locale })
    await markClaim(page, article, text, words)
    await openPage(page, `/${locale}/articles`)
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: t.palette.field })
    await expect(field).toBeFocused()
    await field.fill(asked)
    const claim = page.getByRole('option', { name: t.palette.kinds.claim }).filter({ hasText: title })
    await expect(claim.locator('mark', { hasText: marked }).first()).toBeVisible()
    await expectAccessible(page)
    await expect(async () => {
      await page.keyboard.press('ArrowDown')
      await expect(claim.first()).toHaveAttribute('aria-selected', 'true', { timeout: 200 })
    }).toPass()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#claim-1$/)
    await expect(page.locator('#claim-1-title')).toBeVisible()

    await page.keyboard.press('Control+k')
    await field.fill(beginning)
    await expect(page.getByRole('option', { name: t.palette.newArticle })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${locale}/articles/new`)

    await page.keyboard.press('Control+k')
    await field.fill(t.app.inbox)
    await expect(page.getByRole('option', { name: t.app.inbox })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${locale}/inbox`)
  })

  test(`the page of searches works without scripts, with its filters in the address (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title, text, language: locale })
    const { id } = await markClaim(page, article, text, words)
    await call(page, `/claims/${id}/comments`, { text: `${marked}?` })
    const plain = await desk.as('reader', { javaScriptEnabled: false })
    await plain.goto(`/${locale}/articles`)
    await plain.getByRole('link', { name: t.palette.open }).click()
    await plain.getByRole('searchbox', { name: t.search.field }).fill(marked)
    await plain.getByRole('button', { name: t.search.submit }).click()
    await expect(plain.getByRole('link', { name: title, exact: true }).first()).toBeVisible()
    await plain.getByRole('link', { name: t.search.kind.comment }).click()
    expect(new URL(plain.url()).searchParams.get('kind')).toBe('comment')
    await expect(plain.locator('mark', { hasText: marked }).first()).toBeVisible()
    await page.goto(plain.url())
    await expectAccessible(page)
  })
}

test('the key of the palette is heard before the page is alive', async ({ desk }) => {
  const page = await desk.as('journalist')
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/en/articles', { waitUntil: 'commit' })
  await expect(page.getByRole('link', { name: messages.en.palette.open })).toBeVisible()
  await page.keyboard.press('Control+k')
  goOn()
  await expect(page.getByRole('combobox', { name: messages.en.palette.field })).toBeFocused()
})
