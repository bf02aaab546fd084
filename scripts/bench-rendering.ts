import type { Page } from '@playwright/test'
import {
  busyAfter,
  drag,
  framesWhileScrolling,
  interactionOf,
  openingOf,
  pointOf,
  scrollTo,
} from './bench-rendering/measures'
import { openPlain, plainSource } from './bench-rendering/plain-page'
import { setStage } from './bench-rendering/stage'
import { median, printTable } from './bench-rendering/table'

/**
 * How a long article with very many claims opens, answers and scrolls in Chromium, beside the same text without claims and
 * beside @recogito/text-annotator with the same ranges: npm run bench:rendering [-- <loads> <claims> <bytes>]
 */
const [loads = 5, claims = 2000, bytes = 800 * 1024] = process.argv.slice(2).map(Number)
const firstPaint = 'first contentful paint, ms'
const stage = await setStage(bytes, claims)
const source = await plainSource(stage)

type Subject = { name: string; open(page: Page): Promise<void>; marks: 'by key' | 'by selecting' | null }

const workspace = (id: string) => async (page: Page) => {
  await page.goto(`/ar/articles/${id}`)
  await page.locator('#content ol[data-alive]').waitFor({ state: 'attached' })
}
const subjects: Subject[] = [
  { name: `Isnad, ${claims} claims`, open: workspace(stage.claimed), marks: 'by key' },
  { name: 'Isnad, no claims', open: workspace(stage.bare), marks: null },
  {
    name: 'text-annotator, spans',
    open: (page) => openPlain(page, stage, source, 'SPANS'),
    marks: 'by selecting',
  },
  {
    name: 'text-annotator, CSS',
    open: (page) => openPlain(page, stage, source, 'CSS_HIGHLIGHTS'),
    marks: 'by selecting',
  },
  { name: 'plain page', open: (page) => openPlain(page, stage, source, null), marks: null },
]

const measured = subjects.map(() => new Map<string, number[]>())
for (let load = 0; load <= loads; load += 1) {
  for (const [at, subject] of subjects.entries()) {
    const page = await stage.context.newPage()
    // The first load of each fills the caches of server and browser, and does not count.
    const found = await measure(page, subject, load)
    await page.close()
    if (load === 0) continue
    for (const [name, value] of Object.entries(found)) {
      measured[at]?.set(name, [...(measured[at]?.get(name) ?? []), value])
    }
  }
}
await stage.close()

const names = [...new Set(measured.flatMap((values) => [...values.keys()]))]
const of = (at: number, name: string) => median(measured[at]?.get(name) ?? [])
console.info(
  `${stage.text.length} code units, ${Buffer.byteLength(stage.text)} bytes, ${claims} overlapping claims; medians of ${loads} loads`,
)
printTable(
  subjects.map(({ name }) => name),
  names.map((name) => [name, ...subjects.map((_, at) => of(at, name))]),
)
const ratio = of(0, firstPaint) / of(1, firstPaint)
console.info(`first contentful paint with claims to without: ${ratio.toFixed(2)} (aim: at most 1.5)`)

async function measure(page: Page, subject: Subject, load: number): Promise<Record<string, number>> {
  await subject.open(page)
  const { first, rendering, painted, bytes: size, elements } = await openingOf(page)
  const hasClaims = subject.marks !== null
  const scrolling = await framesWhileScrolling(page, 12_000, 3000)
  // In the middle of the text, at a claim of its own for each load.
  const range = stage.ranges[Math.floor(claims / 2) + 10 * load] ?? { start: 0, end: 0 }
  await scrollTo(page, range.start)
  const opening = hasClaims
    ? await interactionOf(page, async () => {
        const { x, y } = await pointOf(page, range.start + 3)
        await page.mouse.click(x, y)
      })
    : Number.NaN
  await page.keyboard.press('Escape')
  const selecting = await interactionOf(page, () => drag(page, range.start + 20, range.start + 45))
  let [marking, busy] = [Number.NaN, Number.NaN]
  if (subject.marks === 'by key') {
    busy = await busyAfter(page, async () => {
      marking = await interactionOf(page, () => page.keyboard.press('m'))
    })
  }
  return {
    [firstPaint]: first,
    '… after the first byte, ms': rendering,
    'claims shown, ms': hasClaims ? painted : Number.NaN,
    'bytes of HTML': size,
    elements,
    'INP opening a claim, ms': opening,
    'INP selecting words, ms': selecting,
    'INP marking, ms': subject.marks === 'by selecting' ? selecting : marking,
    'long tasks after marking, ms': busy,
    'frames dropped in 4 s of scrolling': scrolling.dropped,
    'longest frame while scrolling, ms': scrolling.longest,
  }
}
