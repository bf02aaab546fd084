import type { Page } from '@playwright/test'
import { type Colleague, test } from '../support/second-desk'
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
} from '../support/workspace'

test.setTimeout(150_000)

const wide = { viewport: { width: 1440, height: 900 } }
const words = {
  ar: (n: number) => `القول رقم ${n} من البيان`,
  en: (n: number) => `Statement ${n} of the ministry`,
}
const rests = { ar: 'وهو ما لم يؤكده أحد.', en: 'which nobody has confirmed so far.' }

/** An article with so many claims, on each of which the journalist has proposed a verdict. */
async function proposedIn({ page }: Colleague, locale: Locale, title: string, count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const text = numbers.map((n) => `${words[locale](n)}, ${rests[locale]}`).join('\n\n')
  const article = await addArticle(page, { title, text, language: locale })
  const claims: { id: string; proposal: { id: string } }[] = []
  for (const n of numbers) {
    const { id } = await markClaim(page, article, text, `${words[locale](n)},`)
    claims.push(await propose(page, id))
  }
  return { article, claims }
}

function propose(page: Page, claim: string) {
  const verdict = {
    verdict: 'needs-sources',
    rationale: 'Nobody says where from.',
    reasons: ['citation-needed'],
  }
  return call(page, `/claims/${claim}/proposals`, verdict)
}

async function readClaim(page: Page, id: string) {
  return (await page.request.get(`/api/v1/claims/${id}`)).json()
}

/** Presses a key as an Arabic keyboard sends it, or as a Latin one does. */
async function pressLetter(page: Page, locale: Locale, letter: 'Y' | 'R') {
  if (locale === 'en') return page.keyboard.press(letter.toLowerCase())
  const arabic = { Y: 'غ', R: 'ق' }[letter]
  const client = await page.context().newCDPSession(page)
  const key = { key: arabic, code: `Key${letter}`, windowsVirtualKeyCode: letter.charCodeAt(0) }
  await client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  await client.detach()
}

const review = (locale: Locale) => messages[locale].queue.review
const place = (locale: Locale, at: number, total: number) =>
  review(locale)
    .place.replace('{place, number, ::group-off}', `${at}`)
    .replace('{total, number, ::group-off}', `${total}`)

/** The queue that stands beside the article, or above it. */
const queueIn = (page: Page, locale: Locale) =>
  page.getByRole('navigation', { name: review(locale).name, exact: true })

/** Opens the first claim of the review by the keyboard. */
async function begin(page: Page, locale: Locale) {
  await openPage(page, `/${locale}/queue`)
  await page.getByRole('link', { name: review(locale).start }).focus()
  await page.keyboard.press('Enter')
}

for (const locale of ['ar', 'en'] as const) {
  test(`thirty proposals in two articles are approved by one key each (${locale})`, async ({
    second,
  }, info) => {
    test.slow()
    const editor = await second.colleague('editor', 'Rima', wide)
    const journalist = await second.colleague('journalist', 'Nour')
    const [first, other] = [
      await proposedIn(journalist, locale, `The first of ${locale}`, 18),
      await proposedIn(journalist, locale, `The second of ${locale}`, 12),
    ]
    const { page } = editor
    await openPage(page, `/${locale}/queue`)
    await expect(page.getByRole('heading', { level: 4 })).toHaveCount(30)
    await expectAccessible(page)
    await begin(page, locale)

    const at = (number: number) => page.locator(`#claim-${number}-title`)
    await expect(at(1)).toBeFocused()
    await expect(queueIn(page, locale)).toContainText(place(locale, 1, 30))
    await expectAccessible(page)
    await at(1).focus()

    let keys = 0
    const started = Date.now()
    for (let decided = 1; decided <= 30; decided++) {
      await pressLetter(page, locale, 'Y')
      keys += 1
      if (decided === 30) break
      const next = decided < 18 ? decided + 1 : decided - 17
      await expect(queueIn(page, locale)).toContainText(place(locale, decided + 1, 30))
      await expect(at(next)).toBeFocused()
      await expect(at(next)).toHaveAttribute('aria-expanded', 'true')
    }
    await expect(page.getByText(review(locale).nothing)).toBeVisible()
    const seconds = (Date.now() - started) / 1000
    info.annotations.push({ type: 'thirty approvals', description: `${keys} keys, ${seconds} seconds` })
    console.info(`thirty approvals (${locale}): ${keys} keys, ${seconds} seconds`)
    expect(keys).toBeLessThanOrEqual(60)

    await expect(page.locator('#review-nothing-left')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: review(locale).back })).toBeFocused()
    for (const { id } of [...first.claims, ...other.claims]) {
      expect(await readClaim(page, id)).toMatchObject({
        state: 'approved',
        decision: { by: { id: editor.id } },
      })
    }
  })

  test(`R returns with the reason box focused, and the next one opens (${locale})`, async ({ second }) => {
    const editor = await second.colleague('editor', 'Rima', wide)
    const journalist = await second.colleague('journalist', 'Nour')
    const { claims } = await proposedIn(journalist, locale, `A return of ${locale}`, 3)
    const { page } = editor
    await begin(page, locale)
    await expect(page.locator('#claim-1-title')).toBeFocused()
    await pressLetter(page, locale, 'R')
    const reason = page.locator('#claim-1-return')
    await expect(reason).toBeFocused()
    // What is typed into a field decides nothing.
    await page.keyboard.type('yry name it')
    await expect(reason).toHaveValue('yry name it')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('#claim-2-title')).toBeFocused()
    await expect(page.locator('#claim-2-title')).toHaveAttribute('aria-expanded', 'true')
    expect(await readClaim(page, claims[0]?.id ?? '')).toMatchObject({
      state: 'returned',
      decision: { reason: 'yry name it' },
    })
    expect(await readClaim(page, claims[1]?.id ?? '')).toMatchObject({ state: 'proposed' })

    // What came back anew says what has changed since.
    await propose(journalist.page, claims[0]?.id ?? '')
    await openPage(page, `/${locale}/queue`)
    await expect(page.getByText(messages[locale].queue.nothingChanged)).toHaveCount(1)
  })
}

test('a key that is held approves once, and no key does where single keys are off', async ({ second }) => {
  const editor = await second.colleague('editor', 'Rima', wide)
  const { claims } = await proposedIn(await second.colleague('journalist', 'Nour'), 'en', 'A held key', 4)
  const { page } = editor
  await begin(page, 'en')
  await expect(page.locator('#claim-1-title')).toBeFocused()
  // Nothing is approved before it is seen.
  await expect(page.locator('[data-card="1"] [data-answer="approve"]')).toBeVisible()
  await page.keyboard.down('y')
  await expect(page.locator('#claim-2-title')).toBeFocused()
  // Without letting go it is the same press.
  for (let again = 0; again < 5; again++) await page.keyboard.down('y')
  await page.keyboard.up('y')
  await page.keyboard.press('Control+y')

  await page.evaluate(() => localStorage.setItem('isnad.single-keys', 'off'))
  await openWorkspace(
    page,
    'en',
    (await readClaim(page, claims[1]?.id ?? '')).article,
    '?review=4&claim=2#claim-2',
  )
  await expect(page.locator('#claim-2-title')).toBeFocused()
  await page.keyboard.press('y')
  await page.keyboard.press('r')
  await expect(page.locator('#claim-2-title')).toBeFocused()
  const states = await Promise.all(claims.map(async ({ id }) => (await readClaim(page, id)).state))
  expect(states).toEqual(['approved', 'proposed', 'proposed', 'proposed'])
})

test('a link into the review opens a claim and puts focus on it, however it names the claim', async ({
  second,
}) => {
  const editor = await second.colleague('editor', 'Rima', wide)
  const { article } = await proposedIn(await second.colleague('journalist', 'Nour'), 'en', 'By a link', 3)
  const { page } = editor
  const links = {
    '?review=3&claim=2#claim-2': 2,
    '?review=3#claim-2': 2,
    '?review=3&claim=2': 2,
    '?review=3': 1,
  }
  for (const [link, number] of Object.entries(links)) {
    // The address of one is what that of another becomes, and a page is not opened anew by its own.
    await page.goto('about:blank')
    await openWorkspace(page, 'en', article, link)
    await expect(page.locator(`#claim-${number}-title`)).toHaveAttribute('aria-expanded', 'true')
    await expect(page.locator(`#claim-${number}-title`)).toBeFocused()
    await expect(queueIn(page, 'en')).toContainText(place('en', number, 3))
  }
})

test('a return can be taken back from the article that came next', async ({ second }) => {
  const editor = await second.colleague('editor', 'Rima', wide)
  const journalist = await second.colleague('journalist', 'Nour')
  const first = await proposedIn(journalist, 'en', 'Left behind', 1)
  const other = await proposedIn(journalist, 'en', 'Come to next', 1)
  const { page } = editor
  const returned = async () => (await readClaim(page, first.claims[0]?.id ?? '')).state
  await begin(page, 'en')
  for (const takeBack of [
    () => page.getByRole('button', { name: messages.en.undo.action }).click(),
    () => page.keyboard.press('Control+z'),
  ]) {
    await expect(page).toHaveURL(new RegExp(first.article))
    await expect(page.locator('#claim-1-title')).toBeFocused()
    await page.keyboard.press('r')
    await expect(page.locator('#claim-1-return')).toBeFocused()
    await page.keyboard.type('Name it.')
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveURL(new RegExp(other.article))
    await expect(page.locator('#claim-1-title')).toBeFocused()
    await expect(page.getByRole('button', { name: messages.en.undo.action })).toBeVisible()
    expect(await returned()).toBe('returned')
    await takeBack()
    // One is led back to what waits again.
    await expect(page).toHaveURL(new RegExp(first.article))
    expect(await returned()).toBe('proposed')
  }
  await expect(page.locator('#claim-1-title')).toBeFocused()
  await expect(queueIn(page, 'en')).toContainText(place('en', 1, 2))
})

for (const locale of ['ar', 'en'] as const) {
  test(`where there is no room for a list, its line stays in sight (${locale})`, async ({ second }) => {
    const editor = await second.colleague('editor', 'Rima', { viewport: { width: 1024, height: 768 } })
    const { article } = await proposedIn(
      await second.colleague('journalist', 'Nour'),
      locale,
      'A narrow window',
      14,
    )
    const { page } = editor
    for (const width of [1024, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await openWorkspace(page, locale, article, '?review=14&claim=12#claim-12')
      await expect(page.locator('#claim-12-title')).toBeFocused()
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200)
      // What is decided, and the keys for it, are in sight without scrolling.
      const card = page.locator('[data-card="12"]')
      await expect(card.getByText('Nobody says where from.')).toBeInViewport()
      await expect(card.locator('[data-answer="approve"]')).toBeInViewport()
      const line = queueIn(page, locale).getByText(place(locale, 12, 14))
      // Whatever stands at its middle is itself: nothing covers it.
      const isSeen = () =>
        line.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect()
          const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
          return there !== null && element.contains(there)
        })
      await expect.poll(isSeen).toBe(true)
      const words = page.locator('mark[data-claim="12"]').first()
      // The text may still be on its way there.
      await expect(async () => {
        const [bar, first] = [await queueIn(page, locale).boundingBox(), await words.boundingBox()]
        expect(first?.y ?? 0).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0))
      }).toPass({ timeout: 10_000 })
    }
  })
}

test('what another editor decided meanwhile is skipped, and that is said', async ({ second }) => {
  const editor = await second.colleague('editor', 'Rima', { ...wide, live: true })
  const { page: other } = await second.colleague('editor', 'Sami')
  const { claims } = await proposedIn(await second.colleague('journalist', 'Nour'), 'en', 'Two editors', 4)
  const { page } = editor
  const approve = (index: number) =>
    call(other, `/claims/${claims[index]?.id}/decisions`, { decision: 'approve' })
  await begin(page, 'en')
  await expect(page.locator('#claim-1-title')).toBeFocused()
  await approve(1)
  await page.keyboard.press('y')
  await expect(page.locator('#claim-3-title')).toBeFocused()
  // The answer to one's own decision stands beside the news that somebody else changed a claim, whichever came first.
  const notices = page.getByRole('status').filter({ hasText: 'is skipped' })
  await expect(notices).toContainText(messages.en.live.claim.replace('{number, number, ::group-off}', '2'))

  // And the very one that is being read, as soon as the list hears of it.
  await approve(2)
  await expect(page.locator('#claim-4-title')).toBeFocused({ timeout: 40_000 })
  await expect(page.getByRole('status').filter({ hasText: 'somebody else was quicker' })).toBeVisible()
  expect(await readClaim(page, claims[2]?.id ?? '')).toMatchObject({ decision: { by: { name: 'Sami' } } })
  expect(await readClaim(page, claims[3]?.id ?? '')).toMatchObject({ state: 'proposed' })
})

test('a proposal put anew while the editor reads is not approved unseen', async ({ second }) => {
  const editor = await second.colleague('editor', 'Rima', wide)
  const journalist = await second.colleague('journalist', 'Nour')
  const { claims } = await proposedIn(journalist, 'en', 'Put anew', 2)
  const { page } = editor
  await begin(page, 'en')
  await expect(page.locator('#claim-1-title')).toBeFocused()
  const [claim] = claims
  await call(journalist.page, `/proposals/${claim?.proposal.id}/revisions`, {
    ...{ verdict: 'needs-sources', rationale: 'It contradicts itself.', reasons: ['circular'] },
  })
  await page.keyboard.press('y')
  await expect(page.locator('#claim-1').getByText('It contradicts itself.').first()).toBeVisible()
  expect(await readClaim(page, claim?.id ?? '')).toMatchObject({ state: 'proposed', decision: null })
  await expect(page.locator('#claim-1-title')).toHaveAttribute('aria-expanded', 'true')
})

test('several are returned for one reason by the keyboard, and one that failed says why', async ({
  second,
}) => {
  const editor = await second.colleague('editor', 'Rima', { ...wide, live: true })
  const { page: other } = await second.colleague('editor', 'Sami')
  const { claims, article } = await proposedIn(
    await second.colleague('journalist', 'Nour'),
    'en',
    'Several',
    6,
  )
  const { page } = editor
  const { select } = messages.en.queue
  await openPage(page, '/en/queue')
  const boxes = page.getByRole('checkbox', { name: /Several/ })
  await expect(boxes).toHaveCount(6)
  await boxes.nth(1).focus()
  await page.keyboard.press('Space')
  await boxes.nth(4).focus()
  await page.keyboard.press('Shift+Space')
  await expect(page.getByText('4 claims selected')).toBeVisible()
  await call(other, `/claims/${claims[2]?.id}/decisions`, { decision: 'approve' })
  await page.getByRole('button', { name: select.return }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(select.reason.return)).toBeFocused()
  await page.keyboard.type('Say who said it.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 claims are returned.')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: '1 claim was left as it is' })).toContainText('#3')
  const states = await Promise.all(claims.map(async ({ id }) => (await readClaim(page, id)).state))
  expect(states).toEqual(['proposed', 'returned', 'approved', 'returned', 'returned', 'proposed'])
  for (const index of [1, 3, 4]) {
    const { items } = await (await page.request.get(`/api/v1/claims/${claims[index]?.id}/history`)).json()
    const returns = items.filter(({ action }: { action: string }) => action === 'verdict-returned')
    expect(returns).toHaveLength(1)
  }
  await expectAccessible(page)

  // In the article itself, those that the filter leaves.
  await openWorkspace(page, 'en', article)
  await page.getByRole('combobox', { name: messages.en.workspace.filter.state }).selectOption('returned')
  await page.getByRole('button', { name: select.several }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: select.all }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('3 claims selected')).toBeVisible()
  await expect(page.getByText('Nothing to return on #2 #4 #5.')).toBeVisible()
  await page.getByRole('button', { name: select.withdraw }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Not about the article.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 claims are withdrawn.')).toBeVisible()
  await expectAccessible(page)
  const after = await Promise.all(claims.map(async ({ id }) => (await readClaim(page, id)).state))
  expect(after).toEqual(['proposed', 'withdrawn', 'approved', 'withdrawn', 'withdrawn', 'proposed'])
})
