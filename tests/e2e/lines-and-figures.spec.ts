import {
  addArticle,
  call,
  dragOver,
  expect,
  messages,
  openPage,
  openWorkspace,
  test,
} from '../support/workspace'

test.beforeEach(() => test.slow())

const ends = ['\u0085', '\u2028', '\v', '\f', '\u2029', '\r\n']
const lines = [
  'يشكّل الأرمن ٪٧٥ من السكان',
  'بلغت الكلفة 75\u00a0€ أمس',
  'كتب @name عن #وسم_آخر',
  'غنّت الطيور.',
  'نزل المطر.',
  'غنّت الطيور.',
  'انتهى.',
]
const text = lines.map((line, index) => line + (ends[index] ?? '')).join('')
const newArticle = () => ({ title: `ar ${crypto.randomUUID()}`, text, language: 'ar' })

test('every line end of the text ends a line in the article and in the report', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, newArticle())
  await openWorkspace(page, 'ar', id)
  await expect(page.locator('#article-text p')).toHaveText(lines)
  await openPage(page, `/ar/articles/${id}/report`)
  for (const line of lines.slice(0, 5))
    await expect(page.locator('main p').filter({ hasText: line }).first()).toHaveText(line)
})

for (const [drawn, taken] of [
  ['يشكّل الأرمن', 'يشكّل الأرمن'],
  ['٧٥ من السكان', '٪٧٥ من السكان'],
  ['الكلفة 75', 'الكلفة 75\u00a0€'],
  ['name عن #وسم', '@name عن #وسم_آخر'],
] as const)
  test(`dragging over ${drawn} takes ${taken}`, async ({ desk }) => {
    const page = await desk.as('journalist')
    const id = await addArticle(page, newArticle())
    await openWorkspace(page, 'ar', id)
    await dragOver(page, drawn)
    await expect(page.getByRole('toolbar')).toBeVisible()
    expect(await page.evaluate(() => String(document.getSelection()))).toBe(taken)
  })

test('of two equal sentences one is dismissed, and stays so in the next revision', async ({ desk }) => {
  const page = await desk.as('journalist')
  const id = await addArticle(page, newArticle())
  const start = text.lastIndexOf('غنّت')
  await call(page, `/articles/${id}/dismissals`, { revision: 1, start })
  await openWorkspace(page, 'ar', id)
  const { coverage } = messages.ar
  await page.getByRole('button', { name: 'جملة مستبعدة' }).click()
  await expect(page.getByRole('dialog', { name: coverage.dismissedTitle }).getByRole('listitem')).toHaveCount(
    1,
  )
  const next = { text: `عنوان جديد\n${text}`, note: null }
  await call(page, `/articles/${id}/revisions`, next, { 'if-match': '1' })
  const { sentences } = await (await page.request.get(`/api/v1/articles/${id}/coverage`)).json()
  const dismissed = sentences.filter(({ state }: { state: string }) => state === 'dismissed')
  expect(dismissed.map((sentence: { start: number }) => sentence.start)).toEqual([
    start + 'عنوان جديد\n'.length,
  ])
})
