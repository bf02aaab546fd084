import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import {
  addArticle,
  call,
  expect,
  type Locale,
  markClaim,
  messages,
  openPage,
  test,
} from '../support/workspace'

const texts = {
  en: 'The bridge\n\nIt is 94 metres\u00a0long & "old" <1921>.\r\nIt was built in 1921.\u200f',
  ar: 'الجسر\n\nطوله 94 مترًا\u00a0«وهو قديم» <1921>.\r\nبُني عام 1921.',
}
const words = { en: '94 metres', ar: '94 مترًا' }
const oneClaim = { en: '1 claim: any approval', ar: 'ادعاء واحد: إن اعتُمد' }

/** An article with one approved claim, exported by the button on its report. */
async function download(page: Page, editor: Page, locale: Locale): Promise<Map<string, Buffer>> {
  const article = await addArticle(page, {
    title: 'A <b>bridge</b> & more',
    text: texts[locale],
    language: locale,
  })
  const { id } = await markClaim(page, article, texts[locale], words[locale])
  await call(page, `/claims/${id}/evidence`, {
    stance: 'supports',
    source: { title: 'Survey', url: 'https://example.org/a?b=<1>&c="2"' },
    quote: '94 m\r\nas measured',
  })
  await call(page, `/claims/${id}/proposals`, { verdict: 'verified', rationale: 'It says so.', reasons: [] })
  await call(editor, `/claims/${id}/decisions`, { decision: 'approve' })

  await openPage(page, `/${locale}/articles/${article}/report`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: messages[locale].report.bundle }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^isnad-draft-مسوّدة-.+\.zip$/)
  expect(file.suggestedFilename()).not.toContain(article)
  const zip = readFileSync(await file.path())
  return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]))
}

for (const locale of ['ar', 'en'] as const) {
  test(`a bundle proves itself on another machine and in a browser (${locale})`, async ({
    desk,
    browser,
  }) => {
    test.slow()
    const files = await download(await desk.as('journalist'), await desk.as('editor'), locale)
    expect([...files.keys()].sort()).toEqual(
      [
        ...['README.txt', 'checkpoint.txt', 'entries.txt', 'key.txt', 'proofs.json'],
        ...['report.html', 'report.json', 'ro-crate-metadata.json', 'texts.json', 'verify.mjs'],
      ].sort(),
    )
    const folder = mkdtempSync(path.join(tmpdir(), 'isnad-bundle-'))
    try {
      for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes)
      const verify = () =>
        spawnSync(process.execPath, ['verify.mjs'], {
          cwd: folder,
          encoding: 'utf8',
          env: { NODE_ENV: 'test' },
        })
      expect(verify()).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('✓ 1 claim:') })

      // From the disk and with no network at all.
      const context = await browser.newContext({ offline: true })
      const page = await context.newPage()
      const open = () => page.goto(pathToFileURL(path.join(folder, 'report.html')).href)
      const { proof } = messages[locale].report
      await open()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('A <b>bridge</b> & more')
      await expect(page.locator('#claim-1 blockquote').first()).toHaveText(words[locale])
      await page.getByRole('button', { name: proof.verify }).click()
      await expect(page.getByText(proof.right)).toBeVisible()
      const lines = page.locator('#verify-lines li')
      await expect(lines.filter({ hasText: oneClaim[locale] })).toBeVisible()
      await expect(lines).toHaveCount(10)
      await expect(page.locator('#verify-lines [lang=en]')).toHaveCount(0)
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      if (process.env.PICTURES)
        await page.screenshot({ path: `${process.env.PICTURES}/report-${locale}.png`, fullPage: true })

      // Another verdict in the page alone, and then in the report alone.
      const html = (files.get('report.html') ?? Buffer.of()).toString('utf8')
      const shown = `>${messages[locale].verdicts.verified}<`
      expect(html).toContain(shown)
      writeFileSync(
        path.join(folder, 'report.html'),
        html.replace(shown, `>${messages[locale].verdicts.disputed}<`),
      )
      expect(verify()).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('report.html is not the file'),
      })
      await open()
      await page.getByRole('button', { name: proof.verify }).click()
      await expect(page.getByText(proof.wrong)).toBeVisible()
      await expect(lines).toHaveText([proof.failed.files, /^report.html is not the file/])

      writeFileSync(path.join(folder, 'report.html'), html)
      const report = (files.get('report.json') ?? Buffer.of()).toString('utf8')
      writeFileSync(path.join(folder, 'report.json'), report.replace('"verified"', '"disputed"'))
      expect(verify().status).toBe(1)
      await context.close()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

test('the report alone is one page that runs and loads nothing', async ({ desk }) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'Alone', text: texts.en, language: 'en' })
  const answer = await page.goto(`/api/v1/articles/${article}/report?format=html`)
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alone')
  await expect(page.getByText('The bridge', { exact: true })).toHaveCount(1)
  await expect(page.getByRole('button')).toHaveCount(0)
})

test('a report says once what is title and first line, with the claims in it', async ({ desk }) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'The bridge', text: texts.en, language: 'en' })
  await markClaim(page, article, texts.en, 'bridge')
  for (const address of [
    `/api/v1/articles/${article}/report?format=html`,
    `/en/articles/${article}/report`,
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 }).locator('mark')).toHaveText('bridge')
    await expect(page.locator('#words-1')).toHaveCount(1)
    await expect(page.locator('.reading p')).toHaveCount(2)
  }
})

test('the newest checkpoint and its key can be had as text', async ({ desk }) => {
  const page = await desk.as('journalist')
  const article = await addArticle(page, { title: 'Signed', text: texts.en, language: 'en' })
  const { address } = await call(page, `/articles/${article}/bundle`, {})
  const bundle = await page.request.get(address)
  expect([bundle.status(), bundle.headers()['content-type']]).toEqual([200, 'application/zip'])
  const [note, key] = await Promise.all(
    ['/api/v1/checkpoint', '/api/v1/checkpoint/key'].map(async (path) =>
      (await page.request.get(path)).text(),
    ),
  )
  expect(note).toMatch(/^localhost\/isnad\/[0-9a-f-]{36}\n\d+\n.{44}\n\n— \S+ \S+\n$/)
  expect(key).toMatch(/^localhost\/isnad\/[0-9a-f-]{36}\+[0-9a-f]{8}\+.{44}\n$/)
  expect(await (await page.request.get('/api/ready')).json()).toMatchObject({
    status: 'ready',
    checks: { checkpoints: { refused: 0 } },
  })
})
