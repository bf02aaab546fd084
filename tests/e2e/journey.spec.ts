import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import {
  addArticle,
  demoPassword,
  dragOver,
  expect,
  type Locale,
  messages,
  openPage,
  openWorkspace,
  reloadPage,
  test,
} from '../support/workspace'

const arabic = readFileSync(new URL('../../seeds/articles/article-ar.txt', import.meta.url), 'utf8')
const english = `Border district

The Soviet Union joined the district to Azerbaijan in 1921, and Armenians were 94% of its people.

The talks collapsed in 2010.`

const cases = [
  {
    ...{ locale: 'ar' as Locale, text: arabic, title: arabic.split('\n')[0]?.trim() ?? '' },
    ...{
      words: 'وكان الأرمن يشكلون 94% من سكانها',
      quote: '«النسبة تخص إقليمًا أوسع»',
      source: 'تعداد سكان الإقليم',
    },
  },
  {
    ...{ locale: 'en' as Locale, text: english, title: 'Border district' },
    ...{
      words: 'Armenians were 94% of its people',
      quote: 'the share is of a larger district',
      source: 'Census of the district',
    },
  },
]

for (const { locale, text, title, words, quote, source } of cases) {
  test(`a figure goes from the text to the report, two people deciding (${locale})`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    test.slow()
    const m = messages[locale]
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
    const journalist = await context.newPage()
    const errors: string[] = []
    journalist.on('pageerror', (error) => errors.push(error.message))
    await signInByForm(journalist, locale)
    const article = await addArticle(journalist, { title, text, language: locale })

    // Marks the figure with the mouse, and never touches it again.
    await openWorkspace(journalist, locale, article)
    await dragOver(journalist, words)
    await expect(journalist.getByRole('toolbar')).toBeVisible()
    await journalist.keyboard.press('2')
    await expect(journalist.locator('mark[data-claim="1"]').first()).toBeVisible()
    await expect(journalist.locator('#claim-1 blockquote').first()).toHaveText(words)

    // A figure is read from its words; what it is of is asked for first, and may wait.
    await expect(journalist.locator('#claim-1-details')).toBeFocused()
    await expect(journalist.getByLabel(m.claim.details.value, { exact: true })).toHaveValue('94')
    await expect(journalist.getByLabel(m.claim.details.unit, { exact: true })).toHaveValue('%')
    await journalist.keyboard.press('Control+Enter')

    // The verdict in mind asks for evidence, with the likely stance chosen; focus is there already.
    await expect(journalist.locator('#claim-1-evidence')).toBeFocused()
    await expect(journalist.getByRole('radio', { name: m.stances.contradicts })).toBeChecked()
    await journalist.keyboard.press('Tab')
    await journalist.keyboard.type(source)
    await journalist.getByLabel(m.evidence.quote).focus()
    await journalist.keyboard.type(quote)
    await journalist.keyboard.press('Control+Enter')
    await expect(journalist.locator('#claim-1').getByText(quote)).toBeVisible()

    // Then for the proposal, with that verdict chosen.
    await expect(journalist.locator('#claim-1-proposal')).toBeFocused()
    await expect(journalist.locator('#claim-1-proposal')).toBeChecked()
    await journalist.getByLabel(m.proposal.rationale).focus()
    await journalist.keyboard.type('1921')
    await journalist.keyboard.press('Control+Enter')
    const card = journalist.locator('#claim-1')
    await expect(card.locator('h2')).toContainText(m.states.proposed)
    await expect(card.locator('h2')).toContainText(m.verdicts.disputed)

    // Another editor returns it.
    const editor = await desk.as('editor')
    await openWorkspace(editor, locale, article, '#claim-1')
    await expect(editor.locator('#claim-1-title')).toBeFocused()
    await editor.getByRole('button', { name: m.proposal.return }).click()
    await editor.keyboard.type('district?')
    await editor.keyboard.press('Control+Enter')
    await expect(editor.locator('#claim-1 h2')).toContainText(m.states.returned)

    // The journalist reads why, and proposes again.
    await reloadPage(journalist)
    await expect(card.getByText('district?').first()).toBeVisible()
    await card.getByRole('button', { name: m.proposal.propose }).click()
    await card.getByRole('radio', { name: m.verdicts.disputed }).check()
    await expect(journalist.getByLabel(m.proposal.rationale)).toHaveValue('1921')
    await journalist.getByLabel(m.proposal.rationale).fill('1921, as then bounded')
    await card.getByRole('button', { name: m.proposal.send }).click()
    await expect(card.locator('h2')).toContainText(m.states.proposed)

    // The editor approves; positions stand side by side.
    await reloadPage(editor)
    await expect(
      editor.locator('#claim-1').getByRole('region', { name: m.proposal.positions.against }),
    ).toContainText(quote)
    await editor.getByRole('button', { name: m.proposal.approve }).click()
    await expect(editor.locator('#claim-1 h2')).toContainText(m.states.approved)
    await expect(editor.getByRole('status').filter({ hasText: '1' }).first()).toBeVisible()

    await openPage(editor, `/${locale}/articles/${article}/report`)
    await expect(editor.getByText(words).first()).toBeVisible()
    await expect(editor.getByText(m.verdicts.disputed).first()).toBeVisible()
    await expect(editor.getByText('1921, as then bounded').first()).toBeVisible()

    await openPage(editor, `/${locale}/articles/${article}/history`)
    const entries = await editor.locator('li[id^="entry-"] p.font-medium').allTextContents()
    const said = (action: keyof typeof m.history.actions) => fixedPartOf(m.history.actions[action])
    const steps = [
      ...(['article-added', 'claim-marked', 'evidence-attached', 'verdict-proposed'] as const),
      ...(['verdict-returned', 'verdict-proposed', 'verdict-approved'] as const),
    ]
    expect(entries).toHaveLength(steps.length)
    for (const [index, step] of steps.entries()) expect(entries[index]).toContain(said(step))

    expect(errors).toEqual([])
    await context.close()
  })
}

async function signInByForm(page: Page, locale: Locale): Promise<void> {
  const m = messages[locale].signIn
  await openPage(page, `/${locale}/sign-in`)
  await page.getByLabel(m.email).fill('journalist@isnad.example')
  await page.getByLabel(m.password, { exact: true }).fill(demoPassword())
  await page.getByRole('button', { name: m.submit, exact: true }).click()
  await page.waitForURL(`**/${locale}/articles`)
}

/** The longest stretch of a message that holds no argument. */
function fixedPartOf(message: string): string {
  const parts = message.split(/\{[^}]*\}/).map((part) => part.replace(/[«»"“”:]/g, '').trim())
  return parts.sort((a, b) => b.length - a.length)[0] ?? ''
}
