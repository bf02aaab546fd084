import type { Locale } from '../support/workspace'
import {
  addArticle,
  call,
  dragOver,
  expect,
  expectAccessible,
  markClaim,
  messages,
  openPage,
  openWorkspace,
  test,
} from '../support/workspace'

const texts = {
  ar: {
    before:
      'قال الوزير إن الجسر افتتح عام 1994. وبلغت كلفته مليوني دينار بحسب البلدية. ثم زاره الصحفيون في اليوم التالي.',
    after: 'قال الوزير إن الجسر افتتح عام 1996. ثم زاره الصحفيون في اليوم التالي، وعادوا إلى المدينة مساءً.',
    opened: 'الجسر افتتح عام 1994',
    cost: 'وبلغت كلفته مليوني دينار',
    again: 'وعادوا إلى المدينة',
    visited: 'زاره الصحفيون',
    twins:
      'هطل المطر طوال النهار. وباع المجلس الجسر القديم في الربيع. ولم يعرف أحد الثمن. وباع المجلس الجسر القديم في الخريف. ثم سقط الثلج.',
    oneTwin: 'هطل المطر طوال النهار. وباع المجلس الجسر القديم في الخريف. ثم سقط الثلج.',
    twin: 'وباع المجلس الجسر القديم',
  },
  en: {
    before:
      'The minister said the bridge opened in 1994. It cost two million dinars, the city says. Reporters visited it the next day.',
    after:
      'The minister said the bridge opened in 1996. Reporters visited it the next day, and returned to town in the evening.',
    opened: 'the bridge opened in 1994',
    cost: 'It cost two million dinars',
    again: 'returned to town',
    visited: 'Reporters visited it',
    twins:
      'It rained all day. The council sold the old bridge in the spring. Nobody knew the price. The council sold the old bridge in the autumn. It snowed.',
    oneTwin: 'It rained all day. The council sold the old bridge in the autumn. It snowed.',
    twin: 'The council sold the old bridge',
  },
}

test.beforeEach(() => test.slow())

for (const locale of ['ar', 'en'] as const satisfies Locale[]) {
  const { before, after, opened, cost, again, visited, twins, oneTwin, twin } = texts[locale]
  const { revisions: words, tray } = messages[locale]

  test(`a new revision is looked at, saved, and what it left without a place is placed again (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist')
    const article = await addArticle(page, {
      title: `${locale} ${crypto.randomUUID()}`,
      text: before,
      language: locale,
    })
    const claim = await markClaim(page, article, before, opened)
    const lost = await markClaim(page, article, before, cost)
    await markClaim(page, article, before, visited)
    const editor = await desk.as('editor')
    for (const { id } of [claim, lost]) {
      const proposal = { verdict: 'needs-sources', rationale: 'x', reasons: ['citation-needed'] }
      await call(page, `/claims/${id}/proposals`, proposal)
      await call(editor, `/claims/${id}/decisions`, { decision: 'approve' })
    }

    await openPage(page, `/${locale}/articles/${article}/revisions`)
    await expect(page.getByText(words.compare.one)).toBeVisible()
    await page.getByRole('link', { name: words.add }).click()
    await page.getByLabel(words.new.text).fill(after)
    await page.getByRole('button', { name: words.new.preview }).click()

    // Nothing is saved yet, and the preview says what would happen.
    await expect(page.getByRole('heading', { name: words.new.previewTitle })).toBeFocused()
    await expect(page.locator('[data-carried="1"]')).toContainText(words.outcomes.changed)
    await expect(page.locator('[data-carried="1"]')).toContainText(words.reopened)
    await expect(page.locator('[data-carried="2"]')).toContainText(words.outcomes.lost)
    await expect(page.locator('[data-carried="3"]')).toHaveCount(0)
    await expectAccessible(page)
    await page
      .getByRole('button', { name: words.new.save.replace('{number, number, ::group-off}', '2') })
      .click()

    await expect(page.locator('#comparison')).toBeVisible()
    const difference = page.getByRole('region', { name: words.difference.title })
    await expect(difference.locator('p').first()).toHaveCSS('direction', locale === 'ar' ? 'rtl' : 'ltr')
    await expect(difference.locator('del').filter({ hasText: '1994' })).toBeVisible()
    await expect(difference.locator('ins').filter({ hasText: '1996' })).toBeVisible()
    await expect(difference.locator('ins').filter({ hasText: '1996' })).toContainText(words.difference.added)
    await expectAccessible(page)

    await openWorkspace(page, locale, article)
    const waiting = page.getByRole('region', { name: tray.title })
    await expect(waiting).toContainText(cost)
    await waiting.getByRole('button', { name: tray.place }).click()
    await expectAccessible(page)
    await dragOver(page, again)
    const tools = page.getByRole('toolbar')
    await expect(tools).toContainText(messages[locale].proposal.voids.approval)
    await expectAccessible(page)
    await tools
      .getByRole('button', { name: tray.placeHere.replace('{number, number, ::group-off}', '2') })
      .click()
    await expect(waiting).toHaveCount(0)
    await expect(page.locator('#claim-2-title')).toBeFocused()
    await expect(page.locator('mark[data-claim="2"]').first()).toContainText(again)
    await expect(page.locator('#claim-2')).toContainText(messages[locale].states.reopened)
  })

  test(`the preview says where only the spelling or the punctuation differs (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist')
    const was = 'كتب الحارس تقريره في المساء. وقالت البلدية "إن الجسر آمن" تماما. وكَتَبَ المدير رسالته.'
    const is = 'كَتَبَ الحارس تقريره في المساء. وقالت البلدية «إن الجسر آمن» تماما. وكُتِبَ المدير رسالته.'
    const title = `${locale} ${crypto.randomUUID()}`
    const article = await addArticle(page, { title, text: was, language: 'ar' })
    await markClaim(page, article, was, 'كتب الحارس تقريره')
    await markClaim(page, article, was, 'البلدية "إن الجسر آمن" تماما')
    await markClaim(page, article, was, 'وكَتَبَ المدير رسالته')

    await openPage(page, `/${locale}/articles/${article}/revisions/new`)
    await page.getByLabel(words.new.text).fill(is)
    await page.getByRole('button', { name: words.new.preview }).click()
    const spelling = page.locator('[data-carried="1"]')
    const punctuation = page.locator('[data-carried="2"]')
    const changed = page.locator('[data-carried="3"]')
    await expect(spelling).toContainText(words.outcomes.exact)
    await expect(spelling).toContainText(words.differs.spelling)
    await expect(spelling.locator('ins')).toContainText('كَتَبَ')
    await expect(punctuation).toContainText(words.differs.punctuation)
    await expect(changed).toContainText(words.outcomes.changed)
    await expect(changed).not.toContainText(words.differs.spelling)
    await expectAccessible(page)
  })

  test(`a claim of which only a twin is left is placed there when a person says so (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist')
    const title = `${locale} ${crypto.randomUUID()}`
    const article = await addArticle(page, { title, text: twins, language: locale })
    await markClaim(page, article, twins, twin)
    await call(page, `/articles/${article}/revisions`, { text: oneTwin }, { 'if-match': '"1"' })
    await openWorkspace(page, locale, article)
    const waiting = page.getByRole('region', { name: tray.title })
    await expect(waiting).toContainText(words.outcomes.ambiguous)
    await waiting.getByRole('button', { name: tray.place }).click()
    await expectAccessible(page)
    await waiting.locator('li li', { hasText: twin }).getByRole('button').click()
    await expect(waiting).toHaveCount(0)
    await expect(page.locator('#claim-1-title')).toBeFocused()
    await expect(page.locator('mark[data-claim="1"]').first()).toContainText(twin)
  })

  test(`a claim is placed again with the keyboard alone (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const title = `${locale} ${crypto.randomUUID()}`
    const article = await addArticle(page, { title, text: before, language: locale })
    await markClaim(page, article, before, cost)
    await call(page, `/articles/${article}/revisions`, { text: after }, { 'if-match': '"1"' })
    await openWorkspace(page, locale, article)
    const waiting = page.getByRole('region', { name: tray.title })
    await waiting.getByRole('button', { name: tray.place }).press('Enter')
    await waiting.getByRole('button', { name: tray.goToArticle }).press('Enter')
    await expect(page.locator('#word-cursor')).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press(locale === 'ar' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight')
    // A verdict is for marking; these words are for the claim that waits.
    await page.keyboard.press('1')
    await expect(waiting).toBeVisible()
    await page.keyboard.press('m')
    await expect(waiting).toHaveCount(0)
    await expect(page.locator('#claim-1-title')).toBeFocused()
    await expect(page.locator('#claim-1 blockquote')).toHaveText(after.split(' ').slice(0, 2).join(' '))
    await expect(page.locator('#claim-2')).toHaveCount(0)
  })
}

test('a person who comes second is told, and loses nothing', async ({ desk }) => {
  desk.expectStatus(412)
  const { before, after } = texts.en
  const { revisions: words } = messages.en
  const page = await desk.as('journalist')
  const other = await desk.as('journalist2')
  const title = `Second ${crypto.randomUUID()}`
  const article = await addArticle(page, { title, text: before, language: 'en' })
  await openPage(page, `/en/articles/${article}/revisions/new`)
  await page.getByLabel(words.new.text).fill(after)
  await page.getByRole('button', { name: words.new.preview }).click()
  await call(other, `/articles/${article}/revisions`, { text: `${before} Thus.` }, { 'if-match': '"1"' })
  await page
    .getByRole('button', { name: words.new.save.replace('{number, number, ::group-off}', '2') })
    .click()
  await expect(page.getByText(words.new.stale)).toBeVisible()
  await expect(page.getByLabel(words.new.text)).toHaveValue(after)
  await page.getByRole('button', { name: words.new.staleGo }).click()
  await page.getByRole('button', { name: words.new.preview }).click()
  await page
    .getByRole('button', { name: words.new.save.replace('{number, number, ::group-off}', '3') })
    .click()
  await expect(page.locator('#comparison')).toContainText('3')
})

test('a claim whose words are gone is withdrawn from the tray', async ({ desk }) => {
  const { tray } = messages.en
  const page = await desk.as('journalist')
  const before =
    'It rained on Monday in the north. The ministry said forty people were hurt. Nobody knew more.'
  const title = `Tray ${crypto.randomUUID()}`
  const article = await addArticle(page, { title, text: before, language: 'en' })
  await markClaim(page, article, before, 'The ministry said forty people were hurt')
  const text = 'A wholly different text about harbours and ships, with none of it.'
  await call(page, `/articles/${article}/revisions`, { text }, { 'if-match': '"1"' })
  await openWorkspace(page, 'en', article)
  const waiting = page.getByRole('region', { name: tray.title })
  await waiting.getByRole('button', { name: tray.withdraw }).click()
  await waiting.getByLabel(tray.reason).fill('The text no longer says so.')
  await waiting
    .getByRole('button', { name: tray.withdrawSend.replace('{number, number, ::group-off}', '1') })
    .click()
  await expect(waiting).toHaveCount(0)
})
