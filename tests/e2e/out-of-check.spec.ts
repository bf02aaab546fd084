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

test.setTimeout(120_000)

const text = 'The mayor resigned on Monday. The council meets on Friday.'

for (const locale of ['ar', 'en'] as Locale[]) {
  const words = messages[locale]

  test(`an article is withdrawn with a reason, says so, and is restored (${locale})`, async ({ desk }) => {
    desk.expectStatus(422)
    const page = await desk.as('editor', { viewport: { width: 1440, height: 900 } })
    const article = await addArticle(page, { title: 'The mayor', text, language: 'en' })
    await markClaim(page, article, text, 'The mayor resigned')
    await openWorkspace(page, locale, article)

    const step = async (which: 'withdraw' | 'restore', reason: string) => {
      await page.getByRole('button', { name: words.assignment.article.open }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: words.articleWithdrawal[which].title }).click()
      const send = dialog.getByRole('button', { name: words.articleWithdrawal[which].send, exact: true })
      await send.click()
      await expect(dialog.getByText(words.problems.fields.required)).toBeVisible()
      await dialog.getByLabel(words.articleWithdrawal[which].reason).fill(reason)
      await expectAccessible(page)
      await send.click()
      await expect(dialog).toBeHidden()
    }
    await step('withdraw', 'It was a hoax.')
    await expect(page.getByText(words.articleWithdrawal.title, { exact: true })).toBeVisible()
    await expect(page.getByText('It was a hoax.')).toBeVisible()
    await step('restore', 'It was real.')
    await expect(page.getByText(words.articleWithdrawal.title, { exact: true })).toBeHidden()
  })

  test(`a claim rests on another, and the source of both is withdrawn (${locale})`, async ({ desk }) => {
    desk.expectStatus(412)
    const page = await desk.as('editor', { viewport: { width: 1440, height: 900 } })
    const article = await addArticle(page, { title: 'The mayor', text, language: 'en' })
    const claim = await markClaim(page, article, text, 'The mayor resigned')
    const joining = await markClaim(page, article, text, 'The council meets')
    const piece = await call(page, `/claims/${claim.id}/evidence`, {
      ...{ stance: 'supports', quote: 'He resigned.' },
      source: { title: 'The minutes' },
    })
    await openWorkspace(page, locale, article, '#claim-2')
    const section = page.getByRole('region', { name: words.bases.title, exact: true })
    await section.locator('summary').click()
    await section.getByLabel(words.bases.add).fill('#1')
    await section.getByRole('list', { name: words.bases.found }).getByRole('button').click()
    await expect(section.getByRole('link', { name: '#1' })).toBeVisible()
    await expectAccessible(page)

    await openPage(page, `/${locale}/sources/${piece.source.id}`)
    await page.getByRole('button', { name: words.sources.withdraw.action }).click()
    const form = page.locator('form').filter({ hasText: words.sources.withdraw.title })
    await form.getByLabel(words.sources.withdraw.reason).fill('They were forged.')
    await expect(form.getByRole('link', { name: /The mayor resigned/ })).toBeVisible()
    await expectAccessible(page)
    await call(page, `/claims/${joining.id}/evidence`, {
      stance: 'supports',
      quote: 'It meets.',
      source: { id: piece.source.id },
    })
    const send = form.getByRole('button', { name: words.sources.withdraw.send })
    await send.click()
    await expect(form.getByRole('alert')).toHaveText(words.sources.effects.changed)
    await expect(form.getByRole('link', { name: /The council meets/ })).toBeVisible()
    await expect(form.getByLabel(words.sources.withdraw.reason)).toHaveValue('They were forged.')
    await expectAccessible(page)
    await send.click()
    await expect(page.getByText(words.sources.withdrawn.title)).toBeVisible()
    await expect(page.getByText('They were forged.')).toBeVisible()
  })

  test(`a claim that comes back says which of its sources fell, and leads there (${locale})`, async ({
    desk,
  }) => {
    const page = await desk.as('editor', { viewport: { width: 1440, height: 900 } })
    const journalist = await desk.as('journalist')
    const article = await addArticle(journalist, { title: 'The mayor', text, language: locale })
    const claim = await markClaim(journalist, article, text, 'The mayor resigned')
    const piece = await call(journalist, `/claims/${claim.id}/evidence`, {
      ...{ stance: 'supports', quote: 'He resigned.' },
      source: { title: 'The minutes' },
    })
    await call(journalist, `/claims/${claim.id}/proposals`, {
      verdict: 'verified',
      rationale: 'They say so.',
    })
    const taken = await call(page, `/claims/${claim.id}/withdrawals`, { reason: 'Said twice.' })
    await call(page, `/sources/${piece.source.id}/withdrawals`, { reason: 'They were forged.' })
    await call(page, `/claims/${taken.id}/restorations`, { reason: 'Said once.' })

    await openWorkspace(page, locale, article, '#claim-1')
    const card = page.locator('#claim-1')
    const mark = card.getByText(words.evidence.sourceFell.withdrawn)
    await expect(mark).toBeVisible()
    await expect(mark.getByRole('link')).toHaveAttribute('href', new RegExp(piece.source.id))
    await expect(card.locator('[data-answer="approve"]')).toHaveAttribute('aria-disabled', 'true')
    await expect(card.getByText(words.proposal.offFallen)).toBeVisible()
    await card
      .getByRole('button', { name: words.evidence.toFallen.replace('{source}', '\u2068The minutes\u2069') })
      .click()
    await expect(card.locator(`#evidence-${piece.id}`)).toBeFocused()
    await expectAccessible(page)

    await openPage(page, `/${locale}/articles/${article}/report?internal=true`)
    await expect(page.getByText(words.report.sourceFell.withdrawn)).toBeVisible()
  })
}
