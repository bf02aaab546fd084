import type { Page } from '@playwright/test'
import {
  addArticle,
  call,
  expect,
  expectAccessible,
  type Locale,
  markClaim,
  messages,
  openPage,
  openWorkspace,
  test,
} from '../support/workspace'

const cases = [
  {
    ...{
      locale: 'en' as Locale,
      text: 'Armenians made up 94% of its people.\n\nThe talks collapsed in 2010.',
    },
    ...{ forward: 'Shift+ArrowRight', territory: 'As bounded in 1921', people: 'All its people' },
    ...{ citation: 'Anna Smith, “A border moves,” The Daily Post, March 12, 2020, www.post.example/b' },
    cited: {
      ...{ title: 'A border moves', author: 'Anna Smith', publisher: 'The Daily Post' },
      ...{ url: 'https://www.post.example/b', publishedOn: '2020-03-12' },
    },
    ...{ known: 'Census of the district', publisher: 'Bureau of Statistics', typed: 'statist' },
  },
  {
    ...{ locale: 'ar' as Locale, text: 'شكّل الأرمن ٩٤٪ من سكانها.\n\nوانهارت المحادثات في 2010.' },
    ...{ forward: 'Shift+ArrowLeft', territory: 'بحدودها في 1921', people: 'كل سكانها' },
    ...{ citation: 'سعاد الأمين، «الحدود تتحرك»، صحيفة الأيام، 12 مارس 2020، www.post.example/b' },
    cited: {
      ...{ title: 'الحدود تتحرك', author: 'سعاد الأمين', publisher: 'صحيفة الأيام' },
      ...{ url: 'https://www.post.example/b', publishedOn: '2020-03-12' },
    },
    ...{ known: 'تعداد سكان الإقليم', publisher: 'دائرة الإحصاء', typed: 'احصاء' },
  },
]

/** Counts the keys that are pressed besides what is typed. */
function keysOf({ keyboard }: Page) {
  const keys = { count: 0 }
  return {
    keys,
    press: async (...pressed: string[]) => {
      for (const key of pressed) {
        keys.count += 1
        await keyboard.press(key)
      }
    },
    type: (text: string) => keyboard.insertText(text),
  }
}

for (const { locale, text, forward, territory, people, citation, cited, known, publisher, typed } of cases) {
  const m = messages[locale]

  test(`a figure goes from its words to a proposal by the keyboard (${locale})`, async ({ desk }) => {
    test.slow()
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title: `${locale} 94`, text, language: locale })
    const other = await markClaim(page, article, text, text.slice(text.indexOf('\n\n') + 2, -1))
    await call(page, `/claims/${other.id}/evidence`, {
      ...{ stance: 'context', quote: 'x', source: { title: known, publisher } },
    })
    await openWorkspace(page, locale, article)
    await page.locator('#word-cursor').focus()
    await page.keyboard.press('Home')
    for (let word = 0; word < 5; word++) await page.keyboard.press(forward)
    await expect(page.getByRole('toolbar')).toBeVisible()

    const { keys, press, type } = keysOf(page)
    const card = page.locator('#claim-2')
    const at = (label: string) => card.getByLabel(label, { exact: true })
    const { details } = m.claim
    const started = Date.now()
    await press('2')

    // What the words say of the figure is filled in, and the first thing they do not say is asked for.
    await expect(page.locator('#claim-2-details')).toBeFocused()
    await expect(card.getByLabel(details.value)).toHaveValue('94')
    await expect(card.getByLabel(details.unit)).toHaveValue('%')
    await expect(at(details.denominator)).toBeFocused()
    await expect(at(details.denominator)).toHaveAccessibleDescription(details.denominatorHint)
    await type(people)
    await press('Tab')
    await expect(at(details.territory)).toHaveAccessibleDescription(details.territoryHint)
    await type(territory)
    await press('Control+Enter')

    // The likely stance stands; a pasted citation is split into the fields of a source, and may be put together again.
    await expect(page.locator('#claim-2-evidence')).toBeFocused()
    await expect(card.getByRole('radio', { name: m.stances.contradicts })).toBeChecked()
    await press('Tab')
    const title = card.getByRole('combobox', { name: m.evidence.source.name })
    await expect(title).toBeFocused()
    await expect(title).toHaveAttribute('aria-required', 'true')
    await type(citation)
    await expect(title).toHaveValue(cited.title)
    await page.keyboard.press('Control+z')
    await expect(title).toHaveValue(citation)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await type(citation)
    await expect(title).toHaveValue(cited.title)
    await expect(at(m.evidence.source.author)).toHaveValue(cited.author)
    await expect(at(m.evidence.source.url)).toHaveValue(cited.url)
    await press('Tab', 'Tab', 'Tab')
    await expect(card.getByLabel(m.evidence.quote)).toBeFocused()
    await type('«…»')
    await press('Control+Shift+Enter')

    // The form is there anew for the next piece; a part of what is known of a source finds it.
    await expect(title).toHaveValue('')
    await expect(page.locator('#claim-2-evidence')).toBeFocused()
    await press('Tab')
    await type(typed)
    const option = page.getByRole('option', { name: known })
    await expect(option).toContainText('#1')
    await press('ArrowDown')
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await press('Enter')
    await expect(card.getByLabel(m.evidence.quote)).toBeFocused()
    await type('94 ?')
    const looked = Date.now()
    await expectAccessible(page)
    const seen = Date.now() - looked
    await press('Control+Enter')

    await expect(page.locator('#claim-2-proposal')).toBeFocused()
    await expect(page.locator('#claim-2-proposal')).toBeChecked()
    const rationale = card.getByLabel(m.proposal.rationale)
    while (!(await rationale.evaluate((field) => field === document.activeElement)) && keys.count < 40)
      await press('Tab')
    await type('1921')
    await press('Control+Enter')
    await expect(page.locator('#claim-2-title')).toBeFocused()
    await expect(card).toContainText(m.states.proposed)
    const seconds = (Date.now() - started - seen) / 1000
    console.info(`a figure up to its proposal (${locale}): ${keys.count} keys, ${seconds} seconds`)
    expect(keys.count).toBeLessThanOrEqual(17)

    // What nobody said is shown, and the rest is as it was typed.
    await expect(card.getByText(details.unsaid)).toHaveCount(1)
    const { items } = await (await page.request.get(`/api/v1/articles/${article}/claims`)).json()
    const claim = items.find(({ number }: { number: number }) => number === 2)
    expect(claim).toMatchObject({
      ...{ kind: 'figure', state: 'proposed', proposal: { verdict: 'disputed', rationale: '1921' } },
      figure: { value: '94', unit: '%', territory, asOf: null, denominator: people },
      evidence: [
        { stance: 'contradicts', source: cited, quote: '«…»' },
        { stance: 'contradicts', source: { title: known, publisher }, quote: '94 ?' },
      ],
    })
    expect(claim.evidence[1].source.id).not.toBe(claim.evidence[0].source.id)
  })

  test(`the arithmetic of a figure is worked out in card and report (${locale})`, async ({ desk }) => {
    test.slow()
    desk.expectStatus(422)
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title: `${locale} 47`, text, language: locale })
    const { id } = await markClaim(page, article, text, text.slice(0, text.indexOf('\n') - 1))
    const figure = { value: '94', unit: '%', territory, asOf: null, denominator: null }
    await call(page, `/claims/${id}`, { kind: 'figure', figure }, { 'if-match': '"1"' }, 'PATCH')
    await openWorkspace(page, locale, article, '#claim-1')
    const card = page.locator('#claim-1')
    const { details } = m.claim
    await expect(card.getByText(details.unsaid)).toHaveCount(2)
    await card
      .getByRole('button', { name: details.form.replace('{number, number, ::group-off}', '1') })
      .press('Enter')
    await expect(card.getByLabel(details.denominator, { exact: true })).toBeFocused()
    await card.getByText(details.calculation, { exact: true }).press('Enter')

    // Nothing typed is lost to an error, which stands at its field in the page's language.
    await card.getByLabel(details.part).fill('٤٧٬٠٠٠')
    await expect(card.getByLabel(details.result)).toHaveValue('94%')
    await card.getByLabel(details.whole).fill('0')
    await page.keyboard.press('Control+Enter')
    await expect(card.getByLabel(details.whole)).toBeFocused()
    await expect(card.getByLabel(details.whole)).toHaveAccessibleDescription(
      new RegExp(m.problems.fields.zero),
    )
    await expect(card.getByLabel(details.part)).toHaveValue('٤٧٬٠٠٠')
    await expectAccessible(page)
    await card.getByLabel(details.whole).fill('50,000')
    await card.getByLabel(details.tolerance).fill('0.5')
    await page.keyboard.press('Control+Enter')
    await expect(card.getByText('47,000 ÷ 50,000 = 94%')).toBeVisible()

    await openPage(page, `/${locale}/articles/${article}/report`)
    await expect(page.getByText('47,000 ÷ 50,000 = 94%')).toBeVisible()
    await expect(page.getByText(m.report.unsaid, { exact: true })).toBeVisible()
  })
}
