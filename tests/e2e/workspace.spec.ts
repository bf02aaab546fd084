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
  reloadPage,
  test,
} from '../support/workspace'

const title = 'نص للتجربة'
const text = `${title}\n\nوكان الأرمن يشكلون 94% من سكانها، إلى أذربيجان. وزادت أسوأ اشتباكات منذ العام 2016 احتمال الحرب.\n\nاتفاق لوقف إطلاق النار أبرم سنة 1994.`
const article = { title, text, language: 'ar' }

test('words are marked with the keyboard alone, and announced', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await openWorkspace(page, 'ar', id)
  await page.locator('#word-cursor').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.locator('#word-cursor ~ p[aria-live]')).toContainText('الأرمن يشكلون 94%')
  const painted = () =>
    page.evaluate(() => {
      const text = document.querySelector('#article-text')
      return text && getComputedStyle(text, '::highlight(isnad-selection)').backgroundColor
    })
  expect(await painted()).not.toBe('rgba(0, 0, 0, 0)')
  await page.keyboard.press('m')
  await expect(page.locator('#claim-1 blockquote')).toHaveText('الأرمن يشكلون 94%')
  await expect(page.locator('#claim-1-title')).toBeFocused()

  await page.keyboard.press('s')
  await expect(page.locator('#words-1')).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.locator('#claim-1-title')).toBeFocused()
})

test('letters find their keys on an Arabic keyboard, and none act while one types', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await markClaim(page, id, text, 'الأرمن')
  await markClaim(page, id, text, 'أسوأ اشتباكات منذ العام 2016')
  await openWorkspace(page, 'ar', id)
  const press = (key: string, code: string) =>
    page.evaluate(
      ([key, code]) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
        ),
      [key, code] as const,
    )
  await press('ت', 'KeyJ')
  await expect(page.locator('#words-1')).toBeFocused()
  await press('ت', 'KeyJ')
  await expect(page.locator('#words-2')).toBeFocused()
  await press('ن', 'KeyK')
  await expect(page.locator('#words-1')).toBeFocused()
  await press('ؤ', 'KeyC')
  await expect(page.locator('#claim-1-comment')).toBeFocused()
  await page.keyboard.type('je')
  await expect(page.locator('#claim-1-comment')).toHaveValue('je')
  await page.keyboard.press('Escape')
  await expect(page.locator('#words-1')).toBeFocused()
})

test('single keys can be switched off, and stay off', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await markClaim(page, id, text, 'الأرمن')
  await openWorkspace(page, 'en', id)
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: messages.en.workspace.keys.single }).uncheck()
  await page.keyboard.press('Escape')
  await reloadPage(page)
  await expect(page.locator('#content ol[data-alive]')).toBeAttached()
  await page.keyboard.press('j')
  await expect(page.locator('#words-1')).not.toBeFocused()
})

test('what was typed survives a reload, a lost connection and a refusal', async ({ desk }) => {
  // 0: no answer at all.
  desk.expectStatus(422, 0)
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await markClaim(page, id, text, 'الأرمن')
  await openWorkspace(page, 'ar', id, '#claim-1')
  await page.keyboard.press('e')
  await page.getByLabel(messages.ar.evidence.source.name).fill('تعداد 1921')
  await page.getByLabel(messages.ar.evidence.source.url).fill('javascript:alert(1)')
  await reloadPage(page)
  await expect(page.getByLabel(messages.ar.evidence.source.name)).toHaveValue('تعداد 1921')

  await page.getByLabel(messages.ar.evidence.quote).fill('«النص»')
  await page.getByRole('button', { name: messages.ar.evidence.attach }).click()
  await expect(page.getByText(messages.ar.problems.fields['not-a-url'])).toBeVisible()
  await expect(page.getByLabel(messages.ar.evidence.source.name)).toHaveValue('تعداد 1921')

  await page.getByRole('radio', { name: messages.ar.stances.supports }).check()
  await page.getByLabel(messages.ar.evidence.source.url).fill('https://example.org/census')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: messages.ar.evidence.attach }).click()
  await expect(page.locator('#claim-1').getByText(messages.ar.outbox.waits)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.locator('#claim-1').getByRole('link', { name: 'تعداد 1921' })).toHaveAttribute(
    'rel',
    /noreferrer/,
  )
  await reloadPage(page)
  await expect(page.getByLabel(messages.ar.evidence.source.name)).toHaveCount(0)
})

test('two people saving at once see both versions side by side', async ({ desk }) => {
  desk.expectStatus(412)
  const page = await desk.as('journalist')
  const other = await desk.as('journalist2')
  const id = await addArticle(page, article)
  const claim = await markClaim(page, id, text, 'يشكلون 94%')
  await openWorkspace(page, 'ar', id, '#claim-1')
  const m = messages.ar
  await page
    .getByRole('button', { name: m.claim.details.form.replace('{number, number, ::group-off}', '1') })
    .click()
  await page.getByLabel(m.claim.details.claimant).fill('الوزارة')

  await call(
    other,
    `/claims/${claim.id}`,
    { claimant: 'الوكالة' },
    { 'if-match': `"${claim.version}"` },
    'PATCH',
  )
  await page.keyboard.press('Control+Enter')
  const both = page.getByRole('alert').filter({ hasText: m.conflict.title })
  await expect(both).toContainText('الوزارة')
  await expect(both).toContainText('الوكالة')
  await both.getByRole('button', { name: m.conflict.keepMine }).click()
  await expect(page.locator('#claim-1 dl')).toContainText('الوزارة')
})

test('a double click is one action', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await markClaim(page, id, text, 'الأرمن')
  await openWorkspace(page, 'ar', id, '#claim-1')
  await page.keyboard.press('c')
  await expect(page.locator('#claim-1-comment')).toBeFocused()
  await page.keyboard.type('مرة واحدة')
  await page.getByRole('button', { name: messages.ar.comments.send }).dblclick()
  const comments = page.locator('#claim-1 article').getByText('مرة واحدة')
  await expect(comments).toHaveCount(1)
  await reloadPage(page)
  await expect(comments).toHaveCount(1)
})

test('nobody approves a proposal of their own, and the button says why', async ({ desk }) => {
  const page = await desk.as('editor2')
  const id = await addArticle(page, article)
  const claim = await markClaim(page, id, text, 'الأرمن')
  await call(page, `/claims/${claim.id}/proposals`, {
    ...{ verdict: 'needs-sources', rationale: 'لا مصدر', reasons: ['citation-needed'] },
  })
  await openWorkspace(page, 'ar', id, '#claim-1')
  const approve = page.getByRole('button', { name: messages.ar.proposal.approve })
  await expect(approve).toHaveAttribute('aria-disabled', 'true')
  await expect(approve).toHaveAccessibleDescription(messages.ar.refusals['own-proposal'])
})

test('a reader sees everything and can change nothing', async ({ desk }) => {
  const editor = await desk.as('editor2')
  const id = await addArticle(editor, article)
  const claim = await markClaim(editor, id, text, 'الأرمن')
  await call(editor, `/claims/${claim.id}/proposals`, {
    ...{ verdict: 'needs-sources', rationale: 'لا مصدر', reasons: ['citation-needed'] },
  })
  const page = await desk.as('reader')
  await openWorkspace(page, 'en', id, '#claim-1')
  await expect(page.locator('#claim-1').getByText('لا مصدر')).toBeVisible()
  await expect(page.locator('#claim-1').getByText(messages.en.refusals['needs-journalist'])).toBeVisible()
  await expect(page.locator('#claim-1 form')).toHaveCount(0)
  await dragOver(page, 'اتفاق لوقف إطلاق النار')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
})

test('an approval that falls away says so, and why', async ({ desk }) => {
  const journalist = await desk.as('journalist')
  const editor = await desk.as('editor')
  const id = await addArticle(journalist, article)
  const claim = await markClaim(journalist, id, text, 'الأرمن')
  await call(journalist, `/claims/${claim.id}/proposals`, {
    ...{ verdict: 'needs-sources', rationale: 'لا مصدر', reasons: ['citation-needed'] },
  })
  await call(editor, `/claims/${claim.id}/decisions`, { decision: 'approve' })
  await call(journalist, `/claims/${claim.id}/evidence`, {
    ...{ stance: 'supports', quote: 'نص', source: { title: 'مصدر' } },
  })
  await openWorkspace(editor, 'ar', id, '#claim-1')
  await expect(editor.locator('#claim-1')).toContainText(messages.ar.proposal.reopening.title)
  await expect(editor.locator('#claim-1 h2')).toContainText(messages.ar.states.reopened)
})

test('marking breaks no letter: the words are as wide as before', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await openWorkspace(page, 'ar', id)
  const width = () =>
    page.evaluate((words) => {
      const whole = document.getElementById('article-text')
      const pieces = [...(whole?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
      let [text, total] = ['', 0]
      for (const piece of pieces) {
        const node = piece.firstChild
        const at = piece.textContent?.indexOf(words) ?? -1
        if (!node || at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + words.length)
        text += String(range)
        total = range.getBoundingClientRect().width
      }
      return { text, total }
    }, 'اشتباكات')
  const before = await width()
  await markClaim(page, id, text, 'أسوأ اشتباكات منذ')
  await markClaim(page, id, text, 'اشتباكات')
  await reloadPage(page)
  await expect(page.locator('mark mark')).toHaveText('اشتباكات')
  const after = await width()
  expect(after.text).toBe(before.text)
  expect(Math.abs(after.total - before.total)).toBeLessThan(0.6)
})

test('the words of an article come once, and stay when somebody marks some, goes on and comes back', async ({
  desk,
}) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  const document = await (await page.request.get(`/ar/articles/${id}`)).text()
  expect(document.split('أبرم سنة').length - 1).toBe(1)

  await openWorkspace(page, 'ar', id)
  const last = page.locator('#article-text p').last()
  await last.evaluate(({ firstChild }) => Object.assign(firstChild ?? {}, { stays: true }))
  await page.locator('#word-cursor').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('m')
  await expect(page.locator('#words-1')).toBeVisible()
  expect(await last.evaluate(({ firstChild }) => firstChild && 'stays' in firstChild)).toBe(true)

  await page.getByRole('link', { name: messages.ar.workspace.revisions }).click()
  await expect(page).toHaveURL(/revisions$/)
  await page.goBack()
  await expect(last).toHaveText('اتفاق لوقف إطلاق النار أبرم سنة 1994.')
})

test('the number of a claim stands behind its words, also after a year', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await markClaim(page, id, text, 'أبرم سنة 1994')
  await openWorkspace(page, 'ar', id)
  const number = await page.locator('#words-1').boundingBox()
  const words = await page.locator('mark[data-claim="1"]').boundingBox()
  expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThanOrEqual((words?.x ?? 0) + 1)
})

for (const [key, form] of [
  ['1', 'evidence'],
  ['3', 'proposal'],
] as const) {
  test(`words marked at the foot of the window stay in view beside the ${form} form`, async ({ desk }) => {
    const page = await desk.as('journalist', { viewport: { width: 1360, height: 800 } })
    const words = 'أسوأ اشتباكات منذ العام 2016 بين الجانبين'
    const paragraphs = Array.from({ length: 40 }, (_, index) => (index === 20 ? words : `فقرة ${index}`))
    const id = await addArticle(page, { ...article, text: paragraphs.join('\n\n') })
    await openWorkspace(page, 'ar', id)
    await dragOver(page, words)
    await page.evaluate(() => {
      const selected = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      window.scrollBy({ top: (selected?.bottom ?? 0) - (window.innerHeight - 80) })
    })
    await page.keyboard.press(key)
    await expect(page.locator(`#claim-1-${form}`)).toBeFocused()
    await expect(page.locator('mark[data-claim="1"]')).toBeAttached()
    await expect(page.locator(`#claim-1-${form}`)).toBeInViewport({ ratio: 1 })
    expect((await page.locator('mark[data-claim="1"]').boundingBox())?.y).toBeGreaterThan(60)
  })
}

test('the toolbar never covers the words it belongs to', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, article)
  await openWorkspace(page, 'ar', id)
  await dragOver(page, 'أسوأ اشتباكات منذ العام 2016')
  const tools = await page.getByRole('toolbar').boundingBox()
  const words = await page.evaluate(() =>
    document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
  )
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('أسوأ اشتباكات منذ العام 2016')
  const clear = (tools?.y ?? 0) >= words.bottom || (tools?.y ?? 0) + (tools?.height ?? 0) <= words.top
  expect(clear).toBe(true)
})

for (const locale of ['ar', 'en'] as Locale[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1360, 390]) {
      test(`nothing is in anyone's way (${locale}, ${colorScheme}, ${width} px)`, async ({ desk }) => {
        const page = await desk.as('journalist', {
          colorScheme,
          viewport: { width, height: 844 },
          reducedMotion: 'reduce',
        })
        const id = await addArticle(page, article)
        const claim = await markClaim(page, id, text, 'وكان الأرمن يشكلون 94% من سكانها')
        await markClaim(page, id, text, 'يشكلون 94%')
        await call(page, `/claims/${claim.id}/evidence`, {
          ...{ stance: 'contradicts', quote: 'نص', source: { title: 'مصدر', url: 'https://example.org' } },
        })
        await call(page, `/claims/${claim.id}/proposals`, { verdict: 'disputed', rationale: 'لماذا' })
        await openWorkspace(page, locale, id, '#claim-1')
        await expectAccessible(page)
        await page.keyboard.press('e')
        await expect(page.locator('#claim-1-evidence')).toBeFocused()
        await expectAccessible(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }
  }
}
