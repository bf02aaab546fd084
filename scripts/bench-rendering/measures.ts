import type { Page } from '@playwright/test'

/** Milliseconds since the navigation began; `bytes` is what came over the wire, unpacked. */
export type Opening = { first: number; rendering: number; painted: number; bytes: number; elements: number }

/** How a page opened. `rendering` leaves out the wait for the server's first byte, `painted` is when claims showed. */
export async function openingOf(page: Page): Promise<Opening> {
  await page.waitForTimeout(1500)
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const isTimed = navigation instanceof PerformanceNavigationTiming
    return {
      first,
      rendering: first - (isTimed ? navigation.responseStart : 0),
      painted: Reflect.get(window, 'watched').painted,
      bytes: isTimed ? navigation.decodedBodySize : 0,
      elements: document.getElementsByTagName('*').length,
    }
  })
}

/** The slowest interaction that `act` caused, from the input to the next frame, as INP counts it; 16 stands for less. */
export async function interactionOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(300)
  const since = await page.evaluate(() => performance.now())
  await act()
  await page.waitForTimeout(700)
  return page.evaluate((from) => {
    const events: PerformanceEventTiming[] = Reflect.get(window, 'watched').events
    return Math.max(
      16,
      ...events.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration),
    )
  }, since)
}

/** How long the page was busy at a stretch (tasks over 50 ms, whole) while and after `act`. */
export async function busyAfter(page: Page, act: () => Promise<void>): Promise<number> {
  const busy = () => page.evaluate((): number => Reflect.get(window, 'watched').long)
  const before = await busy()
  await act()
  await page.waitForTimeout(2500)
  return (await busy()) - before
}

export type Frames = { dropped: number; longest: number }

/** Frames that did not come while the page scrolled a set distance at a set speed, by the browser's own gesture. */
export async function framesWhileScrolling(page: Page, distance: number, speed: number): Promise<Frames> {
  const client = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    const times: number[] = []
    const tick = (now: number) => {
      times.push(now)
      if (!Reflect.get(window, 'enough')) requestAnimationFrame(tick)
    }
    Object.assign(window, { enough: false, times })
    requestAnimationFrame(tick)
  })
  await client.send('Input.synthesizeScrollGesture', {
    ...{ x: 900, y: 450, yDistance: -distance, speed, preventFling: true, gestureSourceType: 'mouse' },
  })
  await client.detach()
  return page.evaluate(() => {
    Object.assign(window, { enough: true })
    const times: number[] = Reflect.get(window, 'times')
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
    const frame = 1000 / 60
    return {
      dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0),
      longest: Math.max(...gaps),
    }
  })
}

/** Brings a position of the stored text to the middle of the window, and waits until nothing moves. */
export async function scrollTo(page: Page, position: number): Promise<void> {
  for (const _ of [1, 2]) {
    const { y } = await pointOf(page, position)
    await page.evaluate((by) => window.scrollBy(0, by), y - 450)
    await page.waitForTimeout(500)
  }
}

/** Where the letter at a position stands in the window. */
export async function pointOf(page: Page, position: number): Promise<{ x: number; y: number }> {
  return page.evaluate((at) => {
    const pieces = [...document.querySelectorAll<HTMLElement>('#article-text [data-start]')]
    const piece = pieces.findLast((each) => Number(each.dataset.start) <= at)
    const from = Number(piece?.dataset.start)
    // What claims are drawn as may cut the text of an element into several nodes.
    for (let [node, left] = [piece?.firstChild, at - from]; node; node = node.nextSibling) {
      const length = node.textContent?.length ?? 0
      if (node instanceof Text && left < length) {
        const range = document.createRange()
        range.setStart(node, left)
        range.setEnd(node, left + 1)
        const { left: x, right, top, bottom } = range.getBoundingClientRect()
        return { x: Math.round((x + right) / 2), y: Math.round((top + bottom) / 2) }
      }
      left -= length
    }
    throw new Error(`nothing stands at ${at}`)
  }, position)
}

/** Selects words with the mouse, from one letter to another. */
export async function drag(page: Page, start: number, end: number): Promise<void> {
  const [from, to] = [await pointOf(page, start), await pointOf(page, end)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}
