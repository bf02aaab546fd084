import type { Page } from '@playwright/test'
import { sourceFiles } from '../support/source-files'
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

/** The address of every page, by the files that make them. */
function addresses(named: Record<string, string>): string[] {
  return sourceFiles('app')
    .filter((file) => /^app\/\[locale\]\/(.*\/)?page\.tsx$/.test(file))
    .map((file) =>
      file
        .replace(/^app|\/page\.tsx$|\/\(\w+\)/g, '')
        .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => named[name] ?? 'nothing-of-this-name'),
    )
}

for (const locale of ['ar', 'en']) {
  test(`every page has its title before anything that is drawn (${locale})`, async ({ desk }) => {
    const page = await desk.as('admin')
    const articleId = await addArticle(page, { title: 'A title', text: 'Of some words.', language: 'en' })
    const pages = addresses({ locale, articleId })
    expect(pages.length).toBeGreaterThan(15)
    for (const address of pages) {
      const answer = await page.request.get(address)
      const [head = ''] = (await answer.text()).split('</head>')
      expect(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? '', `title of ${address}`).toMatch(/\S/)
    }
  })

  test(`no page breaks or squeezes a word, or is wider than its window (${locale})`, async ({ desk }) => {
    const page = await desk.as('admin')
    const articleId = await addArticle(page, { title: 'A title', text: 'Of some words.', language: 'en' })
    for (const address of addresses({ locale, articleId })) {
      // What is not there is a page of its own, and told on the console.
      if ((await page.request.get(address)).status() === 404) continue
      await openPage(page, address)
      // 720: a window of 1440 at twice the size.
      for (const width of [1440, 1024, 768, 720, 650, 390]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await illFitting(page), `${address} at ${width}`).toEqual([])
      }
    }
  })

  test(`lists and settings are accessible, with all that an admin finds there (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('admin')
    const journalist = await desk.as('journalist')
    // The same report comes in twice: nothing is told apart by what an article is called.
    const [title, text] = ['The same title', 'The mayor resigned.']
    for (const _ of [1, 2]) {
      const { id } = await markClaim(
        journalist,
        await addArticle(journalist, { title, text, language: 'en' }),
        text,
        'resigned',
      )
      await call(journalist, `/claims/${id}/proposals`, {
        ...{ verdict: 'needs-sources', rationale: 'No record.', reasons: ['citation-needed'] },
      })
    }
    for (const address of ['articles', 'queue', 'members', 'settings']) {
      await openPage(page, `/${locale}/${address}`)
      await expectAccessible(page)
    }
  })
}

/**
 * Words that are broken, though no longer than a line; words of several letters that stand a few letters wide and many lines
 * high; and the page itself where it scrolls sideways. What is no word, such as an address, may be broken anywhere.
 */
function illFitting(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const squeezed = [...document.querySelectorAll('body *')].filter((element) => {
      const words = [...element.childNodes]
        .map((node) => (node.nodeType === 3 ? node.textContent : ''))
        .join('')
      const { width, height } = element.getBoundingClientRect()
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      return words.trim().length > 7 && width > 1 && width < 2.5 * size && height > 4 * size
    })
    const word = /(?<![\p{L}\p{N}@./:_-])\p{L}{3,16}(?![\p{L}\p{M}\p{N}@/:_-]|\.\p{L})/gu
    const broken: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if ((text.parentElement?.getBoundingClientRect().width ?? 0) < 2) continue
      for (const { 0: letters, index } of text.textContent?.matchAll(word) ?? []) {
        const range = new Range()
        range.setStart(text, index)
        range.setEnd(text, index + letters.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4)))
        if (lines.size > 1) broken.push(`${letters}, broken`)
      }
    }
    const isWide = document.documentElement.scrollWidth > window.innerWidth
    return [
      ...broken,
      ...squeezed.map(({ textContent }) => textContent ?? ''),
      ...(isWide ? ['the page itself'] : []),
    ]
  })
}

test('on a narrow screen the row of links says where it goes on, and shows where one is', async ({
  desk,
}) => {
  const { mainNavigation, members } = messages.en.app
  const page = await desk.as('admin', { viewport: { width: 390, height: 844 } })
  const row = page.getByRole('navigation', { name: mainNavigation })
  await openPage(page, '/en/articles')
  await expect(row).toHaveAttribute('data-more', 'right')
  await row.getByRole('link', { name: members }).click()
  await expect(row).toHaveAttribute('data-more', 'left')
  await expect(row.getByRole('link', { name: members })).toBeInViewport({ ratio: 1 })
})
