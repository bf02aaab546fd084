import type { Page } from '@playwright/test'
import {
  addArticle,
  call,
  dragOver,
  expect,
  expectAccessible,
  type Locale,
  markClaim,
  messages,
  openWorkspace,
  test,
} from '../support/workspace'

test.setTimeout(90_000)

const words = (number: number) => `الادعاء رقم ${number} من أهل المدينة`
const paragraph = (number: number) =>
  `${words(number)} قالته الوزارة في بيان صدر في العام ${1900 + number}، ولم يُعرف من كتبه. وتلا ذلك كلام كثير لا يعني أحدًا.`
const textOf = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, index) => paragraph(index + 1)).join('\n\n')
const locales = ['ar', 'en'] as Locale[]

/** An article of so many paragraphs, the first `claims` of which begin with a claim. */
async function articleOf(page: Page, paragraphs: number, claims: number) {
  const text = textOf(paragraphs)
  const id = await addArticle(page, { title: 'نص طويل', text, language: 'ar' })
  const marked: { id: string; version: number }[] = []
  for (let number = 1; number <= claims; number++) {
    marked.push(await markClaim(page, id, text, words(number)))
  }
  return { id, marked }
}

/** Where the words of a claim stand in the window, once nothing moves any more. */
async function wordsOf(page: Page, number: number) {
  const read = () =>
    page.evaluate((of) => {
      const boxes = [...document.querySelectorAll(`mark[data-claim="${of}"]`)].map((mark) =>
        mark.getBoundingClientRect(),
      )
      return {
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      }
    }, number)
  return atRest(page, read)
}

/** What is read once it has not changed for a while; a scroll ends slowly. */
async function atRest<Value>(page: Page, read: () => Promise<Value>): Promise<Value> {
  let before = await read()
  await expect(async () => {
    await page.waitForTimeout(200)
    const last = before
    before = await read()
    expect(JSON.stringify(before)).toBe(JSON.stringify(last))
  }).toPass()
  return before
}

/** Where words are read: below the header, in the upper two thirds of the window. */
async function expectReadable(page: Page, number: number) {
  const height = page.viewportSize()?.height ?? 0
  await expect(async () => {
    const { top, bottom } = await wordsOf(page, number)
    expect(top).toBeGreaterThan(56)
    expect(bottom).toBeLessThan((height * 2) / 3 + 30)
  }).toPass({ timeout: 10_000 })
}

for (const locale of locales) {
  test(`whichever way a claim opens, its words come to where they are read (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist', { viewport: { width: 1440, height: 900 } })
    const { id } = await articleOf(page, 34, 30)
    await openWorkspace(page, locale, id, '#claim-20')
    await expectReadable(page, 20)
    await expect(page.locator('#claim-20-title')).toBeFocused()

    for (const number of [21, 22, 23]) {
      await page.keyboard.press('j')
      await expect(page.locator(`#claim-${number}-title`)).toBeFocused()
      await expect(page.locator(`#claim-${number}-title`)).toHaveAttribute('aria-expanded', 'true')
      await expectReadable(page, number)
    }
    await page.evaluate(() => {
      window.location.hash = '#claim-5'
    })
    await expect(page.locator('#claim-5-title')).toBeFocused()
    await expectReadable(page, 5)

    // A closed one, by its tab.
    await page.locator('#claim-9-title').click()
    await expect(page.locator('#claim-9-title')).toHaveAttribute('aria-expanded', 'true')
    await expectReadable(page, 9)

    // In the text, with the keyboard and with the mouse.
    await page.keyboard.press('s')
    await page.keyboard.press('j')
    await expect(page.locator('#words-10')).toBeFocused()
    await expect(page.locator('#claim-10-title')).toHaveAttribute('aria-expanded', 'true')
    await page.locator('mark[data-claim="11"]').first().click()
    await expect(page.locator('#claim-11-title')).toHaveAttribute('aria-expanded', 'true')
    await expectReadable(page, 11)

    await dragOver(page, words(32))
    await page.keyboard.press('c')
    await expect(page.locator('#claim-31-comment')).toBeFocused()
    await expect(page.locator('mark[data-claim="31"]').first()).toBeAttached()
    await expectReadable(page, 31)
  })

  test(`text and pane scroll apart, and typing moves no word of the text (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist', { viewport: { width: 1440, height: 900 } })
    const { id, marked } = await articleOf(page, 30, 12)
    for (let piece = 0; piece < 6; piece++) {
      await call(page, `/claims/${marked[6]?.id}/evidence`, {
        ...{ stance: piece % 2 ? 'supports' : 'contradicts', quote: 'نص مقتبس '.repeat(30) },
        source: { title: `مصدر ${piece}` },
      })
    }
    await openWorkspace(page, locale, id, '#claim-7')
    await wordsOf(page, 7)
    await expect(page.locator('#claim-7').getByText('مصدر 5')).toBeAttached()
    const lines = page.locator('#claim-7').getByRole('list', { name: messages[locale].evidence.title })
    const place = () =>
      page.evaluate(() => ({
        article: window.scrollY,
        pane: document.querySelector('[data-pane-body]')?.scrollTop ?? -1,
      }))
    const first = await place()
    const pane = await page.locator('[data-pane-body]').boundingBox()
    if (!pane) throw new Error('no claim is open')
    await page.mouse.move(pane.x + pane.width / 2, pane.y + 200)
    await page.mouse.wheel(0, 300)
    await expect.poll(async () => (await place()).pane).toBeGreaterThan(first.pane + 200)
    // To its end and on: the text does not take over.
    await page.mouse.wheel(0, 20_000)
    await page.mouse.wheel(0, 2000)
    const { article, pane: kept } = await atRest(page, place)
    expect(article).toBe(first.article)
    const sheet = await page.locator('article#article, main article').first().boundingBox()
    await page.mouse.move((sheet?.x ?? 0) + 300, 400)
    await page.mouse.wheel(0, 500)
    await expect.poll(async () => (await place()).article).toBeGreaterThan(first.article + 300)
    expect((await place()).pane).toBe(kept)
    await expect(page.locator('#claim-7-title')).toBeInViewport({ ratio: 1 })

    // A form brings the words back, and then nothing moves them.
    await page.locator('#claim-7').getByRole('button', { name: messages[locale].proposal.propose }).click()
    await expectReadable(page, 7)
    const rationale = page.getByLabel(messages[locale].proposal.rationale)
    await rationale.click()
    const before = await wordsOf(page, 7)
    for (let line = 0; line < 25; line++) await page.keyboard.type(`سطر ${line}\n`)
    expect(await wordsOf(page, 7)).toEqual(before)
    await expect(page.locator('mark[data-claim="7"]').first()).toHaveAttribute('data-active')
    await expect(lines.getByRole('listitem')).toHaveCount(6)
    await expect(rationale).toBeInViewport({ ratio: 0.5 })
    await expect(lines.getByRole('listitem').last()).toBeInViewport({ ratio: 1 })
    // The passage is one key away.
    await lines.locator('summary').last().focus()
    await page.keyboard.press('Enter')
    await expect(lines.locator('details').last()).toHaveAttribute('open')
    await expect(page.locator('#claim-7-title')).toBeInViewport({ ratio: 1 })
  })

  for (const width of [1440, 1024, 720, 390]) {
    test(`nothing is pushed, blank or out of reach at ${width} px (${locale})`, async ({ desk }) => {
      const height = width === 390 ? 844 : width === 720 ? 450 : 800
      const page = await desk.as('journalist', { viewport: { width, height } })
      const { id } = await articleOf(page, 8, 8)
      await openWorkspace(page, locale, id)
      const sheet = page.locator('main article').first()
      const before = await sheet.boundingBox()
      await page.locator('#claim-3-title').focus()
      await page.keyboard.press('Enter')
      await expect(page.locator('#claim-3-title')).toBeFocused()
      const after = await sheet.boundingBox()
      expect([after?.width, after?.height]).toEqual([before?.width, before?.height])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expect(async () => {
        const { bottom } = await wordsOf(page, 3)
        const foot = width < 1024 ? (await page.locator('#claim-3').boundingBox())?.y : height
        expect(bottom).toBeLessThanOrEqual(foot ?? 0)
      }).toPass({ timeout: 10_000 })
      const { top } = await wordsOf(page, 3)
      const pane = await page.locator('#claim-3').boundingBox()
      expect(top).toBeGreaterThan(width < 640 ? 95 : 56)
      expect((pane?.y ?? 0) + (pane?.height ?? 0)).toBeLessThanOrEqual(height)
      if (width < 1024) expect(pane?.y).toBeGreaterThan(height * 0.35)
      else for (const number of [2, 4]) await expect(page.locator(`#claim-${number}-title`)).toBeInViewport()
      await expectAccessible(page)
    })
  }

  test(`on a phone a tapped claim is a sheet that closes to where one was (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist', {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    })
    const { id } = await articleOf(page, 12, 12)
    await openWorkspace(page, locale, id)
    await page.locator('mark[data-claim="6"]').first().tap()
    await expect(page.locator('#claim-6-title')).toBeFocused()
    await expect(async () => {
      const sheet = await page.locator('#claim-6').boundingBox()
      expect((await wordsOf(page, 6)).bottom).toBeLessThanOrEqual(sheet?.y ?? 0)
    }).toPass({ timeout: 10_000 })
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-pane]')).toHaveCount(0)
    await expect(page.locator('#words-6')).toBeFocused()
    await page.locator('mark[data-claim="6"]').first().tap()
    await page
      .getByRole('button', {
        name: messages[locale].claim.close.replace('{number, number, ::group-off}', '6'),
      })
      .tap()
    await expect(page.locator('[data-pane]')).toHaveCount(0)
    await expect(page.locator('#words-6')).toBeFocused()
    await expect(page.locator('#words-6')).toBeInViewport()
  })
}

test('a list that is longer than the text leaves no half of the screen blank', async ({ desk }) => {
  const page = await desk.as('journalist', { viewport: { width: 1440, height: 700 } })
  const text = Array.from({ length: 60 }, (_, index) => `كلمة${index} ثم`).join(' ')
  const id = await addArticle(page, { title: 'نص قصير', text, language: 'ar' })
  for (let number = 0; number < 60; number++) await markClaim(page, id, text, `كلمة${number} `)
  await openWorkspace(page, 'ar', id)
  const heights = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight])
  expect(heights[0]).toBeGreaterThan((heights[1] ?? 0) * 1.5)
  for (const share of [0, 0.3, 0.6, 1]) {
    await page.evaluate((part) => {
      window.scrollTo(0, (document.documentElement.scrollHeight - window.innerHeight) * part)
    }, share)
    await expect(page.locator('main article').first()).toBeInViewport({ ratio: 0.6 })
  }
  // From down there, too, a claim opens with its words in sight.
  for (const number of [60, 1]) {
    await page.locator(`#claim-${number}-title`).click()
    await expect(page.locator(`#claim-${number}-title`)).toHaveAttribute('aria-expanded', 'true')
    await expect(page.locator(`mark[data-claim="${number}"]`).first()).toBeInViewport({ ratio: 1 })
  }
})

for (const width of [1440, 390]) {
  test(`focus is never under the header or the head of the pane (${width} px)`, async ({ desk }) => {
    const page = await desk.as('journalist', { viewport: { width, height: 800 } })
    const { id, marked } = await articleOf(page, 14, 10)
    for (let piece = 0; piece < 3; piece++) {
      await call(page, `/claims/${marked[4]?.id}/evidence`, {
        ...{
          stance: 'supports',
          quote: 'نص مقتبس '.repeat(20),
          source: { title: `مصدر ${piece}`, url: 'https://example.org' },
        },
      })
    }
    await openWorkspace(page, 'ar', id, '#claim-5')
    await page.keyboard.press('e')
    await expect(page.locator('#claim-5-evidence')).toBeFocused()
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let press = 0; press < 90; press++) {
        await page.keyboard.press(key)
        const hidden = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body || element.closest('header, .sr-only')) return null
          const { top, bottom, width } = element.getBoundingClientRect()
          if (width <= 1) return null
          const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
          const head = element.closest('[data-pane-body]')?.getBoundingClientRect().top ?? header
          const under = Math.max(header, head)
          const sheet =
            window.innerWidth < 1024 && !element.closest('[data-pane]')
              ? document.querySelector('[data-pane]')
              : null
          const foot = sheet?.getBoundingClientRect().top ?? window.innerHeight
          // Of what is taller than the window some is always elsewhere.
          const seen = Math.min(bottom, foot) - Math.max(top, under)
          return seen >= Math.min(bottom - top, 24) - 1
            ? null
            : `${element.outerHTML.slice(0, 120)} ${top} ${bottom} ${under} ${foot}`
        })
        expect(hidden).toBeNull()
      }
    }
  })
}
