import {
  addArticle,
  call,
  expect,
  expectAccessible,
  type Locale,
  markClaim,
  messages,
  openWorkspace,
  test,
} from '../support/workspace'

test.setTimeout(90_000)

for (const locale of ['ar', 'en'] as Locale[]) {
  const words = messages[locale].matching

  test(`what was checked before is offered, linked, and its evidence copied (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist', { viewport: { width: 1440, height: 900 } })
    // A place that no other test knows.
    const place = `نجخوان${Array.from(crypto.randomUUID().replace(/[^a-f]/g, ''), (letter) => 'ابتثجح'['abcdef'.indexOf(letter)]).join('')}`
    const before = `كان الأرمن يشكلون 49% من سكان ${place} عام 1921`
    const here = `الأرمن 94 في المئة من أهالي ${place} عام 1921`
    const told = await addArticle(page, { title: 'مقال سابق', text: `${before}.`, language: 'ar' })
    const earlier = await markClaim(page, told, `${before}.`, before)
    await call(page, `/claims/${earlier.id}/evidence`, {
      ...{ stance: 'supports', quote: 'الأرمن 49 في المئة' },
      source: { title: `إحصاء ${place}` },
    })
    const article = await addArticle(page, { title: 'مقال', text: `${here}.`, language: 'ar' })
    await markClaim(page, article, `${here}.`, here)

    await openWorkspace(page, locale, article, '#claim-1')
    const section = page.getByRole('region', { name: words.title })
    const found = section.locator('summary').first()
    // Other tests have claims of much the same words.
    await expect(found).toContainText(locale === 'ar' ? 'ادعاء' : 'claim')
    await found.click()
    const item = section.getByRole('article').filter({ hasText: place })
    await expect(item).toContainText(before)
    await expect(item).toContainText('49%')
    await expect(item).toContainText('94%')
    await item.getByRole('button', { name: words.say.accepted }).click()
    await expect(item.getByRole('button', { name: words.say.accepted })).toHaveAttribute(
      'aria-pressed',
      'true',
    )

    await item.locator('summary').first().click()
    await item.getByRole('button', { name: locale === 'ar' ? 'انسخ هذا الدليل' : 'Copy this piece' }).click()
    await expect(item.getByText(words.allCopied)).toBeVisible()
    await expect(page.getByRole('blockquote').filter({ hasText: 'الأرمن 49 في المئة' })).toBeVisible()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/matching-${locale}.png` })
    await expectAccessible(page)
  })
}
