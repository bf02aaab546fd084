import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Stage } from './stage'

export type Renderer = 'SPANS' | 'CSS_HIGHLIGHTS'

const annotator = new URL('.', import.meta.resolve('@recogito/text-annotator'))

/**
 * A page of nothing but the text, as the product draws it without claims: the same elements, fonts and width, all of it laid
 * out at once, as on any page. With a renderer, @recogito/text-annotator shows the same ranges on it.
 */
export async function openPlain(page: Page, stage: Stage, source: string, renderer: Renderer | null) {
  const body = renderer
    ? source.replace('</body>', `<script>${script}</script><script>(${annotate})()</script></body>`)
    : source
  const data = JSON.stringify({ ranges: stage.ranges, renderer })
  await page.route('**/plain', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: body.replace('<body>', `<body><script id="data" type="application/json">${data}</script>`),
    }),
  )
  await page.goto('/plain')
  if (renderer) await page.waitForFunction(() => Reflect.get(window, 'watched').painted > 0)
}

/** The HTML of that page, made once from what the product draws. */
export async function plainSource(stage: Stage): Promise<string> {
  const page = await stage.context.newPage()
  await page.goto(`/ar/articles/${stage.bare}`)
  const { styles, text, column } = await page.evaluate(() => {
    const article = document.getElementById('article-text')
    const copy = article?.cloneNode(true)
    if (!article || !(copy instanceof HTMLElement)) throw new Error('there is no text')
    for (const element of copy.children) if (!element.querySelector('[data-start]')) element.remove()
    for (const paragraph of copy.children) paragraph.removeAttribute('data-lines')
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    return {
      styles: links.map(({ href }) => `<link rel="stylesheet" href="${href}">`).join(''),
      text: copy.outerHTML,
      column: article.clientWidth,
    }
  })
  await page.close()
  const css = `<style>${readFileSync(new URL('text-annotator.css', annotator), 'utf8')}#column{width:${column}px;margin:0 auto}</style>`
  return `<!doctype html><html lang="ar" dir="rtl"><head><title>Plain</title>${styles}${css}</head><body><div id="column">${text}</div></body></html>`
}

/** What a bundler would put in the place of `process.env`. */
const environment = 'window.process = { env: { NODE_ENV: "production" } };'
const script =
  environment +
  readFileSync(new URL('text-annotator.umd.js', annotator), 'utf8').replaceAll('</script', '<\\/script')

/** Runs in the page. The annotator counts the letters of its container; line ends between paragraphs are none. */
function annotate(): void {
  const { ranges, renderer } = JSON.parse(document.getElementById('data')?.textContent ?? '')
  const container = document.getElementById('article-text')
  const pieces = [...(container?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
  let [index, shift, before] = [0, 0, 0]
  const shifts: { start: number; shift: number }[] = pieces.map((piece) => {
    const start = Number(piece.dataset.start)
    const at = before
    before += piece.textContent?.length ?? 0
    return { start, shift: start - at }
  })
  const placed = (position: number) => {
    if (position < (shifts[index]?.start ?? 0)) index = 0
    while ((shifts[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= position) index += 1
    shift = shifts[index]?.shift ?? 0
    return position - shift
  }
  const text = container?.textContent ?? ''
  const annotations = ranges.map(({ start, end }: { start: number; end: number }, number: number) => {
    const [from, to] = [placed(start), placed(end)]
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    const selector = [{ quote: text.slice(from, to), start: from, end: to }]
    return { id, bodies: [], target: { annotation: id, selector } }
  })
  const anno = Reflect.get(window, 'RecogitoJS').createTextAnnotator(container, { renderer })
  anno.setAnnotations(annotations)
  Object.assign(window, { anno })
}
