import type { Page } from '@playwright/test'
import { addArticle, call, expect, markClaim, openWorkspace, test } from '../support/workspace'

const texts = {
  ar: {
    title: 'الجسر',
    language: 'ar',
    text: 'افتتح الجسر عام 1994 بعد تأخير. وزاره الوزير بعد يومين. وكلّف عشرة ملايين.',
  },
  en: {
    title: 'The bridge',
    language: 'en',
    text: 'The bridge opened in 1994 after a delay. The minister came two days later. It cost ten million.',
  },
}

for (const locale of ['ar', 'en'] as const) {
  const { text } = texts[locale]

  for (const [key, form] of [
    ['3', 'proposal'],
    ['1', 'evidence'],
    ['c', 'comment'],
  ] as const) {
    test(`${key} in the very moment of the selection counts for it (${locale})`, async ({ desk }) => {
      const page = await desk.as('journalist')
      const id = await addArticle(page, texts[locale])
      await openWorkspace(page, locale, id)
      await selectAndPress(page, text.slice(0, 12), [key])
      await expect(page.locator(`#claim-1-${form}`)).toBeFocused()
      await expect(page.locator('mark[data-claim="1"]')).toContainText(text.slice(0, 11).trim())
    })
  }

  test(`a key counts for the words selected last, also where others were before (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist')
    const id = await addArticle(page, texts[locale])
    await openWorkspace(page, locale, id)
    await selectAndPress(page, text.slice(0, 8), [])
    await expect(page.getByRole('toolbar')).toBeVisible()
    const last = text.slice(text.lastIndexOf(' ') + 1, -1)
    await selectAndPress(page, last, ['m'])
    await expect(page.locator('mark[data-claim="1"]')).toContainText(last)
  })

  test(`words selected and let go of at once leave nothing to mark (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const id = await addArticle(page, texts[locale])
    await openWorkspace(page, locale, id)
    await selectAndPress(page, text.slice(0, 8), ['Escape', 'm'])
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.locator('mark')).toHaveCount(0)
  })

  test(`sentences are walked as fast as keys come (${locale})`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const id = await addArticle(page, texts[locale])
    await openWorkspace(page, locale, id)
    await press(page, ['n', 'n', 'm'])
    await expect(page.locator('mark[data-claim="1"]').first()).toBeAttached()
    const marked = (await page.locator('mark[data-claim="1"]').allTextContents()).join('')
    expect(text.indexOf(marked)).toBeGreaterThan(10)
    expect(text.indexOf(marked)).toBeLessThan(text.lastIndexOf('.', text.length - 2))
  })
}

const forms = { e: 'evidence', c: 'comment', r: 'return' }
for (const key of ['e', 'c', 'r'] as const) {
  test(`${key} before the code of its form has come puts focus there once it has, and what was typed`, async ({
    desk,
  }) => {
    const journalist = await desk.as('journalist')
    const id = await addArticle(journalist, texts.en)
    const claim = await markClaim(journalist, id, texts.en.text, 'The bridge opened')
    await call(journalist, `/claims/${claim.id}/proposals`, {
      ...{ verdict: 'needs-sources', rationale: 'Nobody says so.', reasons: ['citation-needed'] },
    })
    const page = key === 'r' ? await desk.as('editor') : journalist
    const comes = await holdLaterScripts(page, `/en/articles/${id}`)
    // Not until it is loaded: what is held belongs to that.
    await page.goto(`/en/articles/${id}`, { waitUntil: 'commit' })
    await expect(page.locator('#content ol[data-alive]')).toBeAttached()
    await page.locator('#claim-1-title').click()
    await expect(page.locator('#claim-1-title')).toHaveAttribute('aria-expanded', 'true')
    const form = page.locator(`#claim-1-${forms[key]}`)
    await page.keyboard.press(key)
    // Each letter would be a key of the page, and the space would close the claim.
    await page.keyboard.type('Meet a jackc')
    await page.keyboard.press('Backspace')
    await expect(form).toHaveCount(0)
    comes()
    await expect(form).toBeFocused()
    // That of evidence begins with a choice, into which nobody writes.
    if (key === 'e') return
    await expect(form).toHaveValue('Meet a jack')
    await page.keyboard.type('!')
    await expect(form).toHaveValue('Meet a jack!')
  })
}

test('keys act on at once where there is no form to wait for', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, texts.en)
  const claim = await markClaim(page, id, texts.en.text, 'The bridge opened')
  await call(
    page,
    `/claims/${claim.id}/withdrawals`,
    { reason: 'Not checkable.' },
    { 'if-match': `"${claim.version}"` },
  )
  await openWorkspace(page, 'en', id, '#claim-1')
  await expect(page.locator('#claim-1-title')).toBeFocused()
  await page.keyboard.press('e')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})

/** Lets no script come that the page does not name itself, until what this answers is called. */
async function holdLaterScripts(page: Page, path: string): Promise<() => void> {
  const named = await (await page.request.get(path)).text()
  let comes = () => {}
  const gate = new Promise<void>((resolve) => {
    comes = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    if (!named.includes(new URL(route.request().url()).pathname)) await gate
    await route.continue()
  })
  return comes
}

/** Selects words and presses keys in one and the same task of the page: faster than any person or program. */
async function selectAndPress(page: Page, words: string, keys: string[]): Promise<void> {
  await page.evaluate(
    ([wanted, pressed]) => {
      for (const element of document.querySelectorAll('#article-text [data-start]')) {
        const at = element.textContent?.indexOf(wanted) ?? -1
        if (at >= 0 && element.firstChild) {
          document
            .getSelection()
            ?.setBaseAndExtent(element.firstChild, at, element.firstChild, at + wanted.length)
        }
      }
      for (const key of pressed)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    },
    [words, keys] as const,
  )
}

const press = (page: Page, keys: string[]) => selectAndPress(page, '\u0000', keys)
