import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { isolated } from '../../lib/domain/text/isolated'
import { asOwner, newRequiringNewsroom } from '../support/own-newsroom'
import { call, expect, expectAccessible, type Locale, messages, openPage, test } from '../support/workspace'

const halfMinute = 30_000

/** The code of an app at a moment: each is good once, so a second sign-in takes that of the half minute that comes. */
const codeOf = (secret: string, later = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + later })

async function picture(page: Page, name: string) {
  if (process.env.PICTURES)
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
}

async function sayPassword(page: Page, locale: Locale, email: string, password: string) {
  const t = messages[locale].signIn
  const place = page.getByRole('dialog').or(page.locator('main')).last()
  await place.getByLabel(t.email).fill(email)
  await place.getByLabel(t.password, { exact: true }).fill(password)
  await place.getByRole('button', { name: t.submit, exact: true }).click()
}

for (const locale of ['ar', 'en'] as const) {
  test(`who needs a second factor sets one up first, and is asked for it from then on (${locale})`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    desk.expectStatus(401)
    const t = messages[locale]
    const { email: elsewhere, password } = await desk.newcomer()
    const { email } = await newRequiringNewsroom(elsewhere)
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()

    await openPage(page, `/${locale}/queue`)
    await sayPassword(page, locale, email, password)
    await expect(page.getByRole('heading', { name: t.factor.gateTitle })).toBeVisible()
    expect((await page.request.get('/api/v1/articles')).status()).toBe(403)
    await openPage(page, `/${locale}/second-factor?next=/queue`)
    await page.getByRole('button', { name: t.factor.setUp }).click()
    await expect(page.getByRole('img', { name: t.factor.picture })).toBeVisible()
    await expectAccessible(page)
    await picture(page, `factor-gate-${locale}`)
    const secret = ((await page.locator('bdi.font-mono').textContent()) ?? '').replaceAll(/\s/g, '')
    await page.getByLabel(t.factor.code, { exact: true }).fill('000000')
    await page.getByRole('button', { name: t.factor.confirm }).click()
    await expect(page.getByText(t.problems.fields['code-wrong'])).toBeVisible()
    await page.getByLabel(t.factor.code, { exact: true }).fill(codeOf(secret))
    await page.getByRole('button', { name: t.factor.confirm }).click()
    const codes = page.getByRole('list', { name: t.factor.codes }).getByRole('listitem')
    await expect(codes).toHaveCount(10)
    await picture(page, `factor-codes-${locale}`)
    const recovery = (await codes.first().textContent()) ?? ''
    await page.getByRole('button', { name: t.factor.kept }).click()
    await page.waitForURL(`**/${locale}/queue`)

    // The session ends while they work: the way back in, over the page, asks for the factor too.
    await page.setViewportSize({ width: 1280, height: 900 })
    await openPage(page, `/${locale}/settings`)
    await asOwner((owner) =>
      owner.query(
        'UPDATE session SET revoked_at = now() WHERE account_id = (SELECT id FROM account WHERE email = $1)',
        [email],
      ),
    )
    await page.getByRole('button', { name: t.factor.codesNew }).click()
    const dialog = page.getByRole('dialog', { name: t.connection.signInTitle })
    await sayPassword(page, locale, email, password)
    await expect(dialog.getByLabel(t.signIn.code)).toBeFocused()
    await expectAccessible(page)
    await picture(page, `factor-asked-${locale}`)
    await dialog.getByLabel(t.signIn.code).fill('000 000')
    await dialog.getByRole('button', { name: t.signIn.codeSubmit }).click()
    await expect(dialog.getByText(t.signIn.codeRefused)).toBeVisible()
    await dialog.getByLabel(t.signIn.code).fill(codeOf(secret, halfMinute))
    await dialog.getByRole('button', { name: t.signIn.codeSubmit }).click()
    await expect(dialog).toBeHidden()
    // What was asked for went on: there are new codes, and those before are good no more.
    await expect(codes).toHaveCount(10)
    const fresh = (await codes.first().textContent()) ?? ''
    expect(fresh).not.toBe(recovery)
    await picture(page, `factor-settings-${locale}`)

    await context.clearCookies()
    await openPage(page, `/${locale}/sign-in`)
    await sayPassword(page, locale, email, password)
    await page.getByLabel(t.signIn.code).fill(recovery)
    await page.getByRole('button', { name: t.signIn.codeSubmit }).click()
    await expect(page.getByText(t.signIn.codeRefused)).toBeVisible()
    await page.getByLabel(t.signIn.code).fill(fresh.toLowerCase())
    await page.getByRole('button', { name: t.signIn.codeSubmit }).click()
    await page.waitForURL(`**/${locale}/articles`)
    await openPage(page, `/${locale}/settings`)
    await expect(page.getByText(t.settings.sessions.factor.recovery)).toBeVisible()
    await page.getByRole('button', { name: t.factor.removeApp }).click()
    await expect(page.getByText(t.refusals['factor-required'])).toBeVisible()
    await context.close()
  })
}

/** A device that keeps passkeys, as Chromium plays one. Whether it makes sure who holds it can be changed. */
async function addDevice(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...options,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    makeSure: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

for (const locale of ['ar', 'en'] as const) {
  test(`a member adds a passkey, signs in with it, and removes it (${locale})`, async ({ desk }) => {
    desk.expectStatus(401)
    const t = messages[locale]
    const { page, email, password } = await desk.newcomer()
    const device = await addDevice(page)
    await openPage(page, `/${locale}/settings`)
    const part = page.getByRole('region', { name: t.settings.factor.title })
    await part.getByLabel(t.factor.passkeyName).fill('A phone')
    await part.getByRole('button', { name: t.factor.addPasskey }).click()
    const codes = part.getByRole('list', { name: t.factor.codes }).getByRole('listitem')
    await expect(codes).toHaveCount(10)
    const recovery = (await codes.nth(3).textContent()) ?? ''
    await expectAccessible(page)
    await picture(page, `passkey-settings-${locale}`)

    await page.context().clearCookies()
    await openPage(page, `/${locale}/sign-in`)
    await sayPassword(page, locale, email, password)
    await expect(page.getByRole('button', { name: t.signIn.usePasskey })).toBeVisible()
    await expectAccessible(page)
    await picture(page, `passkey-asked-${locale}`)
    await page.getByRole('button', { name: t.signIn.usePasskey }).click()
    await page.waitForURL(`**/${locale}/articles`)

    await page.context().clearCookies()
    await device.makeSure(false)
    await openPage(page, `/${locale}/sign-in`)
    await sayPassword(page, locale, email, password)
    await page.getByRole('button', { name: t.signIn.usePasskey }).click()
    await expect(page.getByText(t.signIn.passkeyStopped)).toBeVisible()
    await page.getByLabel(t.signIn.code).fill(recovery)
    await page.getByRole('button', { name: t.signIn.codeSubmit }).click()
    await page.waitForURL(`**/${locale}/articles`)

    await openPage(page, `/${locale}/settings`)
    await expect(page.getByText(t.settings.sessions.factor.recovery)).toBeVisible()
    await part
      .getByRole('button', { name: t.factor.removeNamed.replace('{name}', isolated('A phone')) })
      .click()
    await expect(part.getByText(t.factor.passkeyRemoved.replace('{name}', isolated('A phone')))).toBeVisible()
    await expect(part.getByText(t.factor.none)).toBeVisible()
  })
}

test('an admin takes away the second factor of a member who has lost it', async ({ desk }) => {
  desk.expectStatus(401)
  const t = messages.en.members
  const { page, again } = await desk.newcomer()
  const { id } = await (await page.request.get('/api/v1/me')).json()
  const { secret, sealed } = await (await page.request.get('/api/v1/me/second-factor/totp')).json()
  await call(page, '/me/second-factor/totp', { sealed, code: codeOf(secret) })
  await expect(again()).rejects.toThrow('SecondFactor')

  const admin = await desk.as('admin')
  await openPage(admin, '/en/members')
  const row = admin.locator(`#member-${id}`)
  await expect(row.getByText(`· ${t.factor.has} ·`)).toBeVisible()
  await row.getByRole('button', { name: t.factor.action }).click()
  await expectAccessible(admin)
  await admin.getByRole('dialog').getByRole('button', { name: t.factor.confirm }).click()
  await expect(row.getByText(/is gone, and their sessions have ended/)).toBeVisible()
  await expect(row.getByText(`· ${t.factor.has} ·`)).toHaveCount(0)
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  await again()
})
