import type { Page } from '@playwright/test'
import {
  addArticle,
  call,
  expect,
  markClaim,
  messages,
  openPage,
  openWorkspace,
  test,
} from '../support/workspace'

const text = `وكان الأرمن يشكلون 94% من سكانها في 2020-09-27، وقتل 3–5 منهم.

وبلغت المساحة 5 km² والحرارة -7 درجات، وقال ٧٥٪ منهم نعم.

ودفع $5 من أصل 42.5% من الميزانية.`
const next = text
  .replace('94%', '95%')
  .replace('وبلغت المساحة 5 km² والحرارة -7 درجات', 'ولم يذكر التقرير ذلك')

/** From left to right on the screen, whatever the language around. */
const figures = ['94%', '95%', '2020-09-27', '3–5', '-7', '5 km²', '$5', '42.5%']
/** As among Arabic words: the sign on the left. */
const arabicFigures = ['٧٥٪']

/** The figures that a page shows, each with whether its characters stand in their order; none twice. */
async function shownOn(page: Page): Promise<{ inOrder: string[]; turned: string[] }> {
  return page.evaluate(
    ({ figures, arabicFigures }) => {
      const found = { inOrder: new Set<string>(), turned: new Set<string>() }
      const lefts = (node: Text, at: number, length: number) =>
        Array.from({ length }, (_, index) => {
          const range = document.createRange()
          range.setStart(node, at + index)
          range.setEnd(node, at + index + 1)
          return range.getBoundingClientRect()
        })
      const rises = (values: number[]) =>
        values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement
        if (!(node instanceof Text) || !holder || holder.closest('script, style, textarea, .sr-only'))
          continue
        for (const figure of [...figures, ...arabicFigures]) {
          for (let at = node.data.indexOf(figure); at >= 0; at = node.data.indexOf(figure, at + 1)) {
            const boxes = lefts(node, at, figure.length)
            if (boxes.some(({ width }) => width === 0)) continue
            // A figure that is broken over two lines is not measured.
            if (new Set(boxes.map(({ bottom }) => Math.round(bottom))).size > 1) continue
            const order = arabicFigures.includes(figure) ? [2, 0, 1] : boxes.map((_, index) => index)
            const isRight = rises(order.map((index) => boxes[index]?.left ?? 0))
            if (isRight) found.inOrder.add(figure)
            else found.turned.add(`${figure} in ${holder.parentElement?.outerHTML.slice(0, 300)}`)
          }
        }
      }
      return { inOrder: [...found.inOrder], turned: [...found.turned] }
    },
    { figures, arabicFigures },
  )
}

async function expectInOrder(page: Page, ...expected: string[]): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  const { inOrder, turned } = await shownOn(page)
  expect(turned).toEqual([])
  expect(inOrder).toEqual(expect.arrayContaining(expected))
}

test.beforeEach(() => test.slow())

for (const locale of ['ar', 'en'] as const) {
  test(`figures keep their signs on one side everywhere (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const article = await addArticle(page, { title: `نسبة 94% في 2020-09-27`, text, language: 'ar' })
    const claim = await markClaim(page, article, text, 'وكان الأرمن يشكلون 94% من سكانها في 2020-09-27')
    const lost = await markClaim(page, article, text, 'وبلغت المساحة 5 km² والحرارة -7 درجات')
    await markClaim(page, article, text, 'ودفع $5')
    await call(
      page,
      `/claims/${claim.id}`,
      {
        ...{ kind: 'figure', claimant: 'بيان 3–5', claimDate: '2020-09-27' },
        figure: { value: '-7', unit: '5 km²', territory: 'نحو 42.5% منها', denominator: '٧٥٪', asOf: '1921' },
      },
      { 'if-match': '"1"' },
      'PATCH',
    )
    const source = { title: 'تعداد 94% لعام 2020-09-27', publisher: 'مركز 3–5', origin: 'مسح 42.5%' }
    const piece = {
      stance: 'contradicts',
      quote: 'قال التعداد إن 42.5% منهم و٧٥٪ هنا',
      locator: 'ص 3–5',
      source,
    }
    await call(page, `/claims/${claim.id}/evidence`, piece)
    const rationale = 'النسبة 94% لا تصح، فهي 42.5% أو 3–5 أو ٧٥٪.'
    await call(page, `/claims/${claim.id}/proposals`, { verdict: 'disputed', rationale })
    await call(page, `/claims/${claim.id}/comments`, { text: 'راجع $5 و-7 في 2020-09-27' })

    await test.step('the article with an open card', async () => {
      await openWorkspace(page, locale, article, '?claim=1#claim-1')
      await expect(page.getByText(rationale).first()).toBeVisible()
      await expectInOrder(page, '94%', '2020-09-27', '3–5', '5 km²', '-7', '٧٥٪', '$5', '42.5%')
    })
    await test.step('a hint at a field', async () => {
      await page
        .getByRole('button', {
          name: messages[locale].claim.details.form.replace('{number, number, ::group-off}', '1'),
        })
        .click()
      await expect(page.getByLabel(messages[locale].claim.details.claimDate)).toBeVisible()
      const hint = page.locator('p[id$="-hint"]', { hasText: '1921' }).first()
      const boxes = await hint.evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.search(/\d{4}-\u2060?\d{2}-/) ?? -1
          if (at < 0) continue
          const range = document.createRange()
          return [0, 3, 6].map((offset) => {
            range.setStart(node, at + offset)
            range.setEnd(node, at + offset + 1)
            return range.getBoundingClientRect().left
          })
        }
        return []
      })
      expect(boxes).toHaveLength(3)
      expect(boxes).toEqual([...boxes].sort((one, other) => one - other))
    })
    await test.step('the queue', async () => {
      const editor = await desk.as('editor')
      await openPage(editor, `/${locale}/queue`)
      await expectInOrder(editor, '94%', '2020-09-27')
      const body = { decision: 'approve', reason: 'صحيح: 42.5% لا 94%' }
      await call(editor, `/claims/${claim.id}/decisions`, body)
    })
    await test.step('the list of articles', async () => {
      await openPage(page, `/${locale}/articles`)
      await expectInOrder(page, '94%', '2020-09-27')
    })
    await test.step('the history', async () => {
      await openPage(page, `/${locale}/articles/${article}/history`)
      await expectInOrder(page, '94%', '2020-09-27', '3–5', '5 km²', '-7', '٧٥٪', '$5', '42.5%')
    })
    await test.step('the report, on the page and on its own', async () => {
      await openPage(page, `/${locale}/articles/${article}/report`)
      await expectInOrder(page, '94%', '2020-09-27', '3–5', '5 km²', '-7', '٧٥٪', '$5', '42.5%')
      await page.goto(`/api/v1/articles/${article}/report?format=html`)
      await expectInOrder(page, '94%', '2020-09-27', '3–5', '5 km²', '-7', '٧٥٪', '$5', '42.5%')
    })
    await test.step('the difference between revisions, and the tray', async () => {
      const { version } = await (await page.request.get(`/api/v1/articles/${article}`)).json()
      const revised = { text: next, note: 'صارت 95% بدل 94%' }
      await call(page, `/articles/${article}/revisions`, revised, { 'if-match': `"${version}"` })
      await openPage(page, `/${locale}/articles/${article}/revisions?before=1&after=2`)
      await expectInOrder(page, '94%', '95%', '2020-09-27', '5 km²', '-7')
      await openWorkspace(page, locale, article)
      await expect(page.locator('[data-tray]').first()).toBeVisible()
      await expectInOrder(page, '95%', '5 km²', '-7')
      expect(lost.id).toBeTruthy()
    })
  })
}

test('the text that is selected is the text that came in', async ({ desk }) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'نسبة', text, language: 'ar' })
  await openWorkspace(page, 'ar', article)
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll('#article-text [data-start]'), (element) => ({
      start: Number(element.getAttribute('data-start')),
      words: element.textContent ?? '',
    })),
  )
  for (const { start, words } of shown) expect(text.slice(start, start + words.length)).toBe(words)
  expect(shown.map(({ words }) => words).join('')).toBe(text.replaceAll('\n', ''))
})
