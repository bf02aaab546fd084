import type { Page } from '@playwright/test'
import { asOwner, newAdminsNewsroom } from '../support/own-newsroom'
import { startRealProvider } from '../support/real-provider'
import { call, expect, expectAccessible, messages, openPage, test } from '../support/workspace'

// One provider for both languages.
test.describe.configure({ mode: 'serial' })

let provider: Awaited<ReturnType<typeof startRealProvider>>
test.beforeAll(async ({ baseURL }) => {
  provider = await startRealProvider(Number(process.env.PROVIDER_PORT), {
    redirect: `${baseURL}/single-sign-on`,
  })
})
test.afterAll(() => provider.stop())

async function picture(page: Page, name: string) {
  if (process.env.PICTURES)
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
}

/** Signs in on the provider's own page; whoever comes for the first time agrees to what it tells of them. */
async function signInThere(page: Page, name: string) {
  await page.waitForURL(`${provider.issuer}/**`)
  await page.locator('input[name=login]').fill(name)
  await page.locator('input[name=password]').fill('any')
  await page.locator('button[type=submit]').click()
  const agree = page.locator('input[name=prompt][value=consent]')
  await expect(agree.or(page.locator('main'))).toBeAttached()
  if (await agree.count()) await page.locator('button[type=submit]').click()
}

for (const locale of ['ar', 'en'] as const) {
  const t = messages[locale]
  const [before, after] = t.singleSignOn.continue.split('{name}')
  const continuing = new RegExp(`${before}.*Newsroom ID.*${after}`)

  test(`somebody invited comes in by a provider and confirms a sensitive step there (${locale})`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    const name = crypto.randomUUID()
    const admin = await desk.as('admin')
    const invited = { email: `${name}@example.org`, name: 'ليلى', role: 'journalist' }
    const { token } = await call(admin, '/members/invitations', invited)
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      ...{ viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
    })
    const page = await context.newPage()

    await openPage(page, `/${locale}/sign-in`)
    await expectAccessible(page)
    await picture(page, `sso-sign-in-${locale}`)
    await page.getByRole('button', { name: continuing }).click()
    await signInThere(page, name)
    await expect(page.getByText(t.refusals['nobody-invited'])).toBeVisible()
    expect(new URL(page.url()).search).toBe('')
    await expectAccessible(page)
    await picture(page, `sso-nobody-${locale}`)

    await openPage(page, `/${locale}/invitations/${token}`)
    await expectAccessible(page)
    await picture(page, `sso-invitation-${locale}`)
    await page.getByRole('button', { name: continuing }).click()
    await page.waitForURL(`**/${locale}/articles`)

    await openPage(page, `/${locale}/settings`)
    const part = page.getByRole('region', { name: t.settings.identities.title })
    await part.getByRole('listitem').getByRole('button').click()
    await expect(part.getByText(t.refusals['last-way-in'])).toBeVisible()
    await expectAccessible(page)
    await picture(page, `sso-settings-${locale}`)

    // A while later: what is sensitive takes another sign-in there, in a window beside this one.
    await asOwner((owner) =>
      owner.query('UPDATE session SET confirmed_at = NULL WHERE revoked_at IS NULL AND method = $1', [
        'oidc',
      ]),
    )
    await part.getByRole('listitem').getByRole('button').click()
    const dialog = page.getByRole('dialog', { name: t.connection.confirmTitle })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await picture(page, `sso-dialog-${locale}`)
    const opening = context.waitForEvent('page')
    await dialog.getByRole('link', { name: t.connection.bySingleSignOn }).click()
    const beside = await opening
    await beside.getByRole('button', { name: continuing }).click()
    await signInThere(beside, name)
    await expect(beside.getByText(t.singleSignOn.confirmed)).toBeVisible()
    await expectAccessible(beside)
    await picture(beside, `sso-confirmed-${locale}`)
    await expect(dialog).toBeHidden()
    await expect(part.getByText(t.refusals['last-way-in'])).toBeVisible()
    await context.close()
  })

  test(`a member with a password connects an account and disconnects it (${locale})`, async ({ desk }) => {
    // Between the two sessions whatever the page asks for is refused.
    desk.expectStatus(401, 403, 404)
    const name = crypto.randomUUID()
    const { page } = await desk.newcomer()
    // The provider's page asks others for its letters.
    await page.route('https://fonts.googleapis.com/**', (route) =>
      route.fulfill({ contentType: 'text/css', body: '' }),
    )
    await openPage(page, `/${locale}/settings`)
    const part = page.getByRole('region', { name: t.settings.identities.title })
    await expect(part.getByText(t.settings.identities.none)).toBeVisible()
    await part.getByRole('button').click()
    await signInThere(page, name)
    await expect(page.getByText(t.singleSignOn.linked)).toBeVisible()
    await page.getByRole('link', { name: t.singleSignOn.toSettings }).click()
    await expect(part.getByRole('listitem')).toHaveCount(1)
    await picture(page, `sso-connected-${locale}`)

    await page.context().clearCookies({ name: 'isnad.session' })
    await openPage(page, `/${locale}/sign-in?next=/settings`)
    await page.getByRole('button', { name: continuing }).click()
    await page.waitForURL(`**/${locale}/settings`)
    await expect(page.getByText(t.settings.sessions.oidc)).toBeVisible()
    // They were signed in there all the time: that is not enough for what is sensitive.
    await part.getByRole('listitem').getByRole('button').click()
    await expect(page.getByRole('dialog', { name: t.connection.confirmTitle })).toBeVisible()
  })
  test(`an admin names a domain and switches passwords off (${locale})`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    const { email: elsewhere, password } = await desk.newcomer()
    const { email } = await newAdminsNewsroom(elsewhere)
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()
    const sayPassword = async () => {
      await page.getByLabel(t.signIn.email).fill(email)
      await page.getByLabel(t.signIn.password, { exact: true }).fill(password)
      await page.getByRole('button', { name: t.signIn.submit, exact: true }).click()
    }
    await openPage(page, `/${locale}/sign-in?next=/settings`)
    await sayPassword()
    await page.waitForURL(`**/${locale}/settings`)

    const domains = page.getByRole('region', { name: t.settings.domains.title })
    await domains.getByRole('textbox', { name: t.settings.domains.domain }).fill('not a domain')
    await domains.getByRole('button', { name: t.settings.domains.add }).click()
    await expect(domains.getByText(t.problems.fields['not-a-domain'])).toBeVisible()
    await domains
      .getByRole('textbox', { name: t.settings.domains.domain })
      .fill(`${crypto.randomUUID()}.invalid`)
    await domains.getByRole('button', { name: t.settings.domains.add }).click()
    await expect(domains.getByText(/isnad-verification=/)).toBeVisible()
    await domains.getByRole('button', { name: t.settings.domains.check }).click()
    await expect(domains.getByText(t.problems.fields['domain-not-verified'])).toBeVisible()
    await expectAccessible(page)
    await picture(page, `sso-domains-${locale}`)

    const settings = page.getByRole('region', { name: t.settings.newsroom.title })
    const switchOff = async () => {
      await settings.getByLabel(t.settings.newsroom.passwordSignIn).uncheck()
      await settings.getByRole('button', { name: t.settings.newsroom.save }).click()
    }
    await switchOff()
    await expect(settings.getByText(t.problems.fields['needs-own-identity'])).toBeVisible()
    await page.getByRole('region', { name: t.settings.identities.title }).getByRole('button').click()
    await signInThere(page, crypto.randomUUID())
    await page.getByRole('link', { name: t.singleSignOn.toSettings }).click()
    await switchOff()

    // What a password opened has ended, and nothing else comes of one.
    await expect(async () => expect((await page.request.get('/api/v1/me')).status()).toBe(401)).toPass()
    await openPage(page, `/${locale}/sign-in`)
    await sayPassword()
    await expect(page.getByText(t.signIn.passwordOff)).toBeVisible()
    await picture(page, `sso-password-off-${locale}`)
    await page.getByRole('button', { name: continuing }).click()
    await page.waitForURL(`**/${locale}/articles`)
    await context.close()
  })
}
