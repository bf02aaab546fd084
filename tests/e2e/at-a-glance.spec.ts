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
  openPage,
  openWorkspace,
  reloadPage,
  test,
} from '../support/workspace'

test.setTimeout(90_000)

const states = ['open', 'proposed', 'approved', 'returned', 'reopened', 'withdrawn'] as const
type State = (typeof states)[number]
const locales = ['ar', 'en'] as Locale[]

const words = (number: number) => `الادعاء رقم ${number} كاملًا`

type Desk = { as(account: 'journalist' | 'editor'): Promise<Page> }

/** An article with so many claims of each state, one after the other in the order of `states`. */
async function articleWith(desk: Desk, each: number) {
  const page = await desk.as('journalist')
  const editor = await desk.as('editor')
  const text = Array.from({ length: states.length * each }, (_, index) => `${words(index + 1)}.`).join('\n\n')
  const id = await addArticle(page, { title: 'حالات', text, language: 'ar' })
  for (const [index, state] of states.entries()) {
    for (let nth = 1; nth <= each; nth++) {
      const claim = await markClaim(page, id, text, words(index * each + nth))
      await lead(page, editor, `/claims/${claim.id}`, state)
    }
  }
  return { page, editor, id }
}

async function lead(page: Page, editor: Page, path: string, state: State): Promise<void> {
  if (state === 'open') return
  if (state === 'withdrawn') return call(page, `${path}/withdrawals`, { reason: 'خطأ' })
  await call(page, `${path}/proposals`, {
    ...{ verdict: 'needs-sources', rationale: 'لا مصدر', reasons: ['citation-needed'] },
  })
  if (state === 'approved' || state === 'reopened')
    await call(editor, `${path}/decisions`, { decision: 'approve' })
  if (state === 'returned') await call(editor, `${path}/decisions`, { decision: 'return', reason: 'من أين؟' })
  if (state === 'reopened') await call(editor, `${path}/reopenings`, { reason: 'ظهر جديد' })
}

const filterOf = (page: Page) => page.getByRole('search')

for (const locale of locales) {
  const m = messages[locale]

  test(`each state has a sign of its own in the text, and the legend says which (${locale})`, async ({
    desk,
  }) => {
    const { page, id } = await articleWith(desk, 1)
    await openWorkspace(page, locale, id)
    const signs = await page.evaluate(
      (all) =>
        all.map((state) => {
          const number = document.querySelector(`#article-text a[data-number][data-state="${state}"]`)
          if (!number) return `nothing is ${state}`
          const { backgroundImage, backgroundColor, clipPath, borderRadius, blockSize, borderBlockEndWidth } =
            getComputedStyle(number, '::after')
          const filled = backgroundColor !== 'rgba(0, 0, 0, 0)'
          return [
            backgroundImage !== 'none',
            filled,
            clipPath,
            borderRadius,
            blockSize,
            borderBlockEndWidth,
          ].join()
        }),
      states,
    )
    expect(new Set(signs).size, signs.join('\n')).toBe(states.length)

    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    for (const state of states) {
      await expect(dialog.getByText(m.workspace.legend[state], { exact: true })).toBeVisible()
      await expect(dialog.locator(`.state-mark[data-state="${state}"]`)).toBeVisible()
    }
    await expectAccessible(page)
  })

  test(`the counts of the header add up to all claims (${locale})`, async ({ desk }) => {
    const { page, id } = await articleWith(desk, 3)
    await openWorkspace(page, locale, id)
    const header = page.getByText(locale === 'ar' ? /^18 ادعاءً \(/ : /^18 claims \(/)
    const [, inside = '', listed = ''] = /\((.*)\): (.*)/.exec((await header.textContent()) ?? '') ?? []
    const numbers = (listed.match(/\d+/g) ?? []).map(Number)
    expect(numbers).toHaveLength(states.length)
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(18)
    // Three wait for an editor and three are approved.
    expect(inside).toContain('6')
  })

  test(`a filter stands in the address, and can be loaded again and sent (${locale})`, async ({ desk }) => {
    const { page, editor, id } = await articleWith(desk, 1)
    await openWorkspace(page, locale, id)
    await filterOf(page).getByLabel(m.workspace.filter.state).selectOption('returned')
    await filterOf(page).getByLabel(m.workspace.filter.verdict).selectOption('none')
    await expect(page).toHaveURL(/\?state=returned&verdict=none$/)
    await expect(page.locator('[data-card]')).toHaveCount(1)
    await reloadPage(page)
    await expect(filterOf(page).getByLabel(m.workspace.filter.state)).toHaveValue('returned')
    await expect(page.locator('[data-card]')).toHaveCount(1)

    // What is done meanwhile leaves it as it is.
    await page.locator('#claim-4-title').click()
    await expect(page).toHaveURL(/\?state=returned&verdict=none#claim-4$/)
    await page.keyboard.press('c')
    await page.keyboard.type('لماذا؟')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('#claim-4 article').getByText('لماذا؟')).toBeVisible()
    await expect(filterOf(page).getByLabel(m.workspace.filter.state)).toHaveValue('returned')

    const link = new URL(page.url())
    await openPage(editor, link.pathname + link.search + link.hash)
    await expect(filterOf(editor).getByLabel(m.workspace.filter.verdict)).toHaveValue('none')
    await expect(editor.locator('[data-card]')).toHaveCount(1)
    await expect(editor.locator('#claim-4-title')).toBeFocused()
    await editor.getByRole('button', { name: m.workspace.filter.reset }).click()
    await expect(editor).toHaveURL(/\/articles\/[^?]*#claim-4$/)
  })

  test(`withdrawn words are to be seen where one asks for them (${locale})`, async ({ desk }) => {
    const { page, id } = await articleWith(desk, 1)
    await openWorkspace(page, locale, id)
    const line = () =>
      page
        .locator('mark[data-claim="6"]')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine)
    expect(await line()).toBe('none')
    await filterOf(page).getByLabel(m.workspace.filter.state).selectOption('withdrawn')
    await expect.poll(line).toBe('line-through')
    await expect(page.locator('#words-6')).toBeVisible()
  })

  test(`what takes long shows that it is under way (${locale})`, async ({ desk }) => {
    const { page, editor, id } = await articleWith(desk, 1)
    for (const each of [page, editor]) await openWorkspace(each, locale, id)
    const held = async (of: Page, path: RegExp) => {
      let go = () => {}
      const wait = new Promise<void>((resolve) => {
        go = resolve
      })
      await of.route(path, async (route) => {
        await wait
        await route.continue()
      })
      return () => go()
    }
    const mark = await held(page, /\/claims$/)
    await dragOver(page, words(1).slice(0, 7))
    await page.keyboard.press('m')
    await expect(page.getByRole('status').filter({ hasText: m.workspace.selection.marking })).toBeVisible()
    await expect(page.getByRole('toolbar')).toHaveAttribute('aria-busy', 'true')
    mark()
    await expect(page.locator('#claim-7-title')).toBeFocused()

    const decide = await held(editor, /\/decisions$/)
    await editor.locator('#claim-2-title').click()
    const approve = editor.getByRole('button', { name: m.proposal.approve, exact: true })
    await approve.click()
    await expect(approve).toHaveAttribute('aria-busy', 'true')
    await expect(approve.locator('svg')).toBeVisible()
    decide()
    await expect(editor.locator('#claim-2 h2')).toContainText(m.states.approved)
  })

  test(`what a form finds wrong is said at the field, in the language of the page (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('journalist', { locale: 'de-DE' })
    await openPage(page, `/${locale}/articles/new`)
    await page.evaluate(() => {
      // Whether the browser is still to show a bubble of its own once all have heard of it.
      document.addEventListener(
        'invalid',
        (event) => {
          setTimeout(() => {
            if (!event.defaultPrevented) document.body.setAttribute('data-bubble', '')
          })
        },
        true,
      )
    })
    await page.locator('form button[type="submit"]').click()
    const first = page.locator('form [aria-invalid="true"]').first()
    await expect(first).toBeFocused()
    await expect(first).toHaveAccessibleDescription(new RegExp(m.app.validity.needed))
    await expect(page.locator('body')).not.toHaveAttribute('data-bubble')
    const wrong = page.locator('form [aria-invalid="true"]')
    const before = await wrong.count()
    await first.fill('عنوان')
    await expect(wrong).toHaveCount(before - 1)
    await expectAccessible(page)
  })
}
