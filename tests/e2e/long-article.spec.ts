import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { growClaims, longText, overlappingRanges } from '../support/long-article'
import {
  addArticle,
  dragOver,
  expect,
  expectAccessible,
  type Locale,
  messages,
  openWorkspace,
  test,
} from '../support/workspace'

/** More claims than a page draws as elements, in a text that is short for so many. */
const count = 1100
const seed = readFileSync(new URL('../../seeds/articles/article-ar.txt', import.meta.url), 'utf8')
const text = longText(seed, 120_000)
const title = text.split('\n')[0] ?? ''

let article: Promise<string> | null = null

/** One article for all tests here; only the last one changes it. */
function painted(page: Page): Promise<string> {
  article ??= addArticle(page, { title, text, language: 'ar' }).then(async (id) => {
    await growClaims(id, count)
    return id
  })
  return article
}

for (const locale of ['ar', 'en'] as Locale[]) {
  test(`very many claims are painted, each verdict in its own way (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist', { colorScheme: locale === 'ar' ? 'light' : 'dark' })
    await openWorkspace(page, locale, await painted(page))
    await expect.poll(() => paintedRanges(page, 'isnad-verified')).toBeGreaterThan(0)
    for (const look of ['disputed', 'needs-sources', 'none']) {
      expect(await paintedRanges(page, new RegExp(`^isnad-${look}(-provisional)?$`))).toBeGreaterThan(0)
    }
    expect(await page.locator('#article-text mark').count()).toBe(0)
    // Only what is near the screen.
    expect(await page.locator('[data-card]').count()).toBeLessThan(100)
    await expect(page.locator('[data-card]').first()).toHaveAttribute('aria-posinset', '1')
    await expectAccessible(page)
  })
}

test('no letter is broken by what is painted over it: the words are as wide as in the bare text', async ({
  desk,
}) => {
  const page = await desk.as('journalist')
  const bare = await addArticle(page, { title, text, language: 'ar' })
  const widths = () =>
    page.evaluate(() => {
      const found: [string, number][] = []
      for (const piece of document.querySelectorAll('#article-text p [data-start]')) {
        const node = piece.firstChild
        for (const match of piece.textContent?.matchAll(/[\p{L}\p{M}]+/gu) ?? []) {
          if (!node || found.length === 300) return found
          const range = document.createRange()
          range.setStart(node, match.index)
          range.setEnd(node, match.index + match[0].length)
          found.push([match[0], range.getBoundingClientRect().width])
        }
      }
      return found
    })
  await openWorkspace(page, 'ar', bare)
  const before = await widths()
  await openWorkspace(page, 'ar', await painted(page))
  await expect.poll(() => paintedRanges(page, 'isnad-verified')).toBeGreaterThan(0)
  const after = await widths()
  expect(before.some(([word]) => /ل[اأإآ]/.test(word))).toBe(true)
  expect(after.map(([word]) => word)).toEqual(before.map(([word]) => word))
  for (const [index, [word, width]] of after.entries()) {
    expect(Math.abs(width - (before[index]?.[1] ?? 0)), word).toBeLessThan(0.1)
  }
})

test('a click on painted words opens their card, and again the claim around them', async ({ desk }) => {
  const page = await desk.as('journalist')
  await openWorkspace(page, 'ar', await painted(page))
  const { inner, outer } = nested(8)
  await clickAt(page, middleOf(inner))
  await expect(page.locator(`#claim-${inner.number}-title`)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator(`#claim-${inner.number} section`).first()).toBeVisible()
  expect(await paintedRanges(page, /^isnad-active-/)).toBeGreaterThan(0)
  await clickAt(page, middleOf(inner))
  await expect(page.locator(`#claim-${outer.number}-title`)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator(`#claim-${outer.number}-title`)).toBeInViewport({ ratio: 1 })
  await expect(async () => {
    // The tabs of its neighbours make room for the line that leads from the words of the outer one to the pane. A claim
    // that begins with the space at the end of a line begins on the next one.
    const beginning = [await boxAt(page, outer.start), await boxAt(page, outer.start + 3)]
    const line = await page.evaluate(() => {
      const list = document.querySelector('ol[data-open]')
      const at = list && Number.parseFloat(getComputedStyle(list, '::before').insetBlockStart)
      return (list?.getBoundingClientRect().top ?? 0) + (at ?? 0)
    })
    expect(Math.min(...beginning.map(({ top }) => Math.abs(line - top)))).toBeLessThan(40)
  }).toPass({ timeout: 3000 })
})

test('J and K go from card to card, Enter opens, S leads to the words and back, a filter leaves what it means', async ({
  desk,
}) => {
  const page = await desk.as('journalist')
  await openWorkspace(page, 'en', await painted(page))
  await page.keyboard.press('j')
  const first = await focusedClaim(page)
  for (let press = 0; press < 12; press++) await page.keyboard.press('j')
  await expect.poll(() => focusedClaim(page)).not.toBe(first)
  const there = await focusedClaim(page)
  await expect.poll(() => paintedRanges(page, 'isnad-attended')).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await expect(page.locator(`#claim-${there}-title`)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('s')
  await expect(page.locator('#word-cursor')).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.locator(`#claim-${there}-title`)).toBeFocused()
  await page.keyboard.press('k')
  await expect.poll(() => focusedClaim(page)).not.toBe(there)

  // The filter is over all claims, not over those that are drawn.
  await page.keyboard.press('Escape')
  await page.getByLabel(messages.en.workspace.filter.state).selectOption('returned')
  await expect(
    page.locator('[data-card] h2').filter({ hasText: messages.en.states.returned }),
  ).not.toHaveCount(0)
  await expect(page.getByText(`${count / 10} claims match`)).toBeVisible()
})

test('a link to a claim far down leads to it', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await painted(page)
  for (const way of ['#claim-900', '?claim=910']) {
    const card = page.locator(`#claim-${way.slice(-3)}`)
    await openWorkspace(page, 'ar', id, way)
    await expect(card.locator('h2 button')).toBeFocused()
    await expect(card.locator('h2')).toBeInViewport()
    await expect(card.locator('section').first()).toBeVisible()
    await expect(card).toHaveAttribute('aria-setsize', String(countShown()))
    await expect(card.locator('blockquote').first()).toHaveText(/\S/)
  }
})

test('on a phone the list below the text can be read to its end', async ({ desk }) => {
  const page = await desk.as('reader', { viewport: { width: 390, height: 844 } })
  await openWorkspace(page, 'ar', await painted(page), '#claim-5')
  await expect(page.locator('#claim-5-title')).toBeFocused()
  await page.keyboard.press('End')
  const last = page.locator(`[aria-posinset="${countShown()}"]`)
  await expect(async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await expect(last).toBeInViewport({ timeout: 500 })
  }).toPass()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('words are marked among painted ones, what is typed survives scrolling away', async ({ desk }) => {
  const page = await desk.as('journalist2')
  await openWorkspace(page, 'ar', await painted(page))
  await dragOver(page, 'الأرمن يشكلون')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await page.keyboard.press('c')
  const own = `#claim-${count + 1}`
  await expect(page.locator(`${own}-comment`)).toBeFocused()
  await page.keyboard.type('ملاحظة')
  // Over the text: what is over the pane scrolls the pane alone.
  await page.mouse.move(900, 400)
  await page.mouse.wheel(0, 6000)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(4000)
  await expect(page.locator(`${own}-comment`)).toHaveValue('ملاحظة')
  await page.keyboard.type(' ثانية')
  await expect(page.locator(`${own}-comment`)).toHaveValue('ملاحظة ثانية')
  await page.keyboard.press('Control+Enter')
  // Where comments stand, not in the form that writes them: then the server has answered.
  const comment = page.locator(`${own} article`).getByText('ملاحظة ثانية')
  await expect(comment).toBeVisible()
  await page.reload()
  await expect(comment).toBeVisible()
})

const ranges = overlappingRanges(text.length, count)

/** The `nth` claim that lies within the one before it, as far as neither has been withdrawn. */
function nested(nth: number) {
  const index = 5 * nth + 4
  const [outer, inner] = [ranges[index - 1], ranges[index]]
  if (!outer || !inner) throw new Error('the text is too short')
  return { outer: { ...outer, number: index }, inner: { ...inner, number: index + 1 } }
}

const middleOf = ({ start, end }: { start: number; end: number }) => Math.floor((start + end) / 2)

/** One of ten is withdrawn, and only shown when asked for. */
const countShown = () => count - count / 10

async function paintedRanges(page: Page, name: string | RegExp): Promise<number> {
  const names = typeof name === 'string' ? `^${name}$` : name.source
  return page.evaluate(
    (pattern) =>
      [...CSS.highlights]
        .filter(([each]) => new RegExp(pattern).test(each))
        .reduce((sum, [, highlight]) => sum + highlight.size, 0),
    names,
  )
}

const focusedClaim = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? null)

/** The box of the letter at a position of the stored text. */
async function boxAt(page: Page, position: number) {
  return page.evaluate((at) => {
    const pieces = [...document.querySelectorAll<HTMLElement>('#article-text [data-start]')]
    const piece = pieces.findLast((each) => Number(each.dataset.start) <= at)
    const node = piece?.firstChild
    if (!node) throw new Error(`nothing stands at ${at}`)
    const range = document.createRange()
    range.setStart(node, at - Number(piece.dataset.start))
    range.setEnd(node, at - Number(piece.dataset.start) + 1)
    return range.getBoundingClientRect().toJSON()
  }, position)
}

async function clickAt(page: Page, position: number): Promise<void> {
  const { top } = await boxAt(page, position)
  await page.evaluate((by) => window.scrollBy(0, by - 400), top)
  // Paragraphs that come near take their own height.
  await page.waitForTimeout(200)
  const { left, right, top: now, bottom } = await boxAt(page, position)
  await page.mouse.click((left + right) / 2, (now + bottom) / 2)
}
