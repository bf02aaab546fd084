import { randomUUID } from 'node:crypto'
import { test as api, type Caller, fieldsIn, madeBy, origin, problemIn } from '../support/api'
import { expect, expectAccessible, type Locale, messages, openPage, test } from '../support/workspace'

const [first, second, third] = ['four green elephants', 'five grey elephants', 'six blue elephants']

async function newMember(admin: Caller, nobody: Caller) {
  const email = `${randomUUID()}@isnad.example`
  const { token } = await madeBy(
    admin.post('/members/invitations', { email, name: 'Newcomer', role: 'reader' }),
  )
  await madeBy(nobody.post('/invitations/acceptances', { token, password: first }))
  const { members } = await madeBy(admin.get('/api/v1/members'), 200)
  return { email, id: members.find((member: { email: string }) => member.email === email).id }
}

api.describe('a password', () => {
  api('is changed by its owner, who stays where they are', async ({ admin, nobody, playwright }) => {
    const { email } = await newMember(admin, nobody)
    const elsewhere = await playwright.request.newContext({ baseURL: origin })
    await nobody.signIn(email, first)
    const change = (current: string, password: string) => nobody.post('/me/password', { current, password })
    expect(await fieldsIn(await change('not the password', second))).toEqual(['current password-wrong'])
    expect(await fieldsIn(await change(first, 'password1234'))).toEqual(['password password-too-common'])
    expect(await fieldsIn(await change(first, 'x'.repeat(140)))).toEqual(['password password-too-long'])
    await madeBy(change(first, second))
    expect((await nobody.get('/api/v1/me')).status()).toBe(200)
    expect((await nobody.signIn(email, first)).status()).toBe(401)
    expect((await nobody.signIn(email, second)).status()).toBe(200)
    await elsewhere.dispose()
  })

  api('is not guessed by who is signed in', async ({ admin, nobody }) => {
    const { email } = await newMember(admin, nobody)
    await nobody.signIn(email, first)
    const guess = () => nobody.post('/me/password', { current: 'not the password', password: second })
    for (let attempt = 1; attempt <= 5; attempt += 1) await problemIn(await guess(), 422, 'invalid')
    const answer = await guess()
    await problemIn(answer, 429, 'throttled')
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  })

  api('is set anew by a link that is shown once', async ({ admin, nobody, outsider, editor }) => {
    const { email, id } = await newMember(admin, nobody)
    await nobody.signIn(email, first)
    const path = `/members/${id}/resets`
    await problemIn(await editor.post(path, {}), 403, 'forbidden')
    await problemIn(await outsider.post(path, {}), 404, 'not-found')
    const key = { 'idempotency-key': randomUUID() }
    const { token, url } = await madeBy(admin.post(path, {}, key))
    expect(url).toContain(`/resets/${token}`)
    expect(await madeBy(admin.post(path, {}, key))).not.toHaveProperty('token')
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')

    const accept = (password: string) => nobody.post('/resets/acceptances', { token, password })
    expect(await fieldsIn(await accept('password1234'))).toEqual(['password password-too-common'])
    expect(await madeBy(accept(third))).toEqual({ email })
    await problemIn(await accept(third), 404, 'not-found')
    expect((await nobody.signIn(email, third)).status()).toBe(200)
  })

  api('is asked about only of who may set one', async ({ nobody }) => {
    const common = 'password1234'
    const token = 'nobody-made-this-token'
    await problemIn(await nobody.post('/resets/acceptances', { token, password: common }), 404, 'not-found')
    const setup = { newsroom: 'N', language: 'en', name: 'N', email: 'n@isnad.example', password: common }
    await problemIn(await nobody.post('/setup', setup), 409, 'closed')
  })

  api('lets its owner in while others guess from the same address', async ({ admin, nobody, playwright }) => {
    const { email } = await newMember(admin, nobody)
    expect((await nobody.signIn(email, first)).status()).toBe(200)
    const stranger = await playwright.request.newContext({ baseURL: origin })
    const guess = async () => {
      const { csrfToken } = await (await stranger.get('/api/auth/csrf')).json()
      const form = { email, password: 'not the password', csrfToken, json: 'true' }
      return stranger.post('/api/auth/callback/credentials', { form, headers: { origin }, maxRedirects: 0 })
    }
    for (let attempt = 1; attempt <= 5; attempt += 1) await guess()
    expect((await guess()).status()).toBe(429)
    expect((await nobody.signIn(email, first)).status()).toBe(200)
    await stranger.dispose()
  })
})

for (const locale of ['ar', 'en'] satisfies Locale[]) {
  const { passwords, members, app } = messages[locale]

  /** A link leads to the newsroom's language; the page is there in the other one, too. */
  const inLanguage = (link: string) => new URL(link).pathname.replace(/^\/\w\w\//, `/${locale}/`)

  test(`on screen, an admin makes a link and somebody uses it (${locale})`, async ({ desk, page }) => {
    const admin = await desk.as('admin', locale === 'ar' ? { viewport: { width: 390, height: 844 } } : {})
    await openPage(admin, `/${locale}/members`)
    const name = `Newcomer ${randomUUID().slice(0, 8)}`
    const email = `${randomUUID()}@isnad.example`
    await admin.getByLabel(members.invite.name, { exact: true }).fill(name)
    await admin.getByLabel(members.invite.email, { exact: true }).fill(email)
    await admin.getByRole('button', { name: members.invite.submit }).click()
    const invitation = await admin.getByLabel(members.invite.link).inputValue()
    await openPage(page, inLanguage(invitation))
    await page.getByLabel(messages[locale].invitation.password, { exact: true }).fill(first)
    await page.getByRole('button', { name: messages[locale].invitation.submit }).click()
    await page.waitForURL(`**/${locale}/articles`)

    await openPage(admin, `/${locale}/members`)
    const row = admin.getByRole('listitem').filter({ hasText: email })
    await row.getByRole('button', { name: members.reset.action }).click()
    await expectAccessible(admin)
    await admin.getByRole('button', { name: members.reset.confirm }).click()
    const link = await admin.getByLabel(members.reset.link).inputValue()
    await expectAccessible(admin)

    await openPage(page, inLanguage(link))
    await expectAccessible(page)
    await page.getByLabel(passwords.password, { exact: true }).fill(second)
    await page.getByRole('button', { name: passwords.reset }).click()
    await page.waitForURL(`**/${locale}/articles`)
    await openPage(page, inLanguage(link))
    await expect(page.getByRole('heading', { name: passwords.goneTitle })).toBeVisible()
    await expectAccessible(page)

    await openPage(page, `/${locale}/articles`)
    await page.getByRole('button', { name: name, exact: false }).click()
    await page.getByRole('link', { name: app.changePassword }).click()
    await page.waitForURL(`**/${locale}/password`)
    await page.getByLabel(passwords.current, { exact: true }).fill(second)
    await page.getByLabel(passwords.password, { exact: true }).fill(third)
    await expectAccessible(page)
    await page.getByRole('button', { name: passwords.change }).click()
    await expect(page.getByText(passwords.changed)).toBeVisible()
  })

  test(`on screen, an admin takes an invitation back (${locale})`, async ({ desk }) => {
    const admin = await desk.as('admin')
    await openPage(admin, `/${locale}/members`)
    const email = `${randomUUID()}@isnad.example`
    await admin.getByLabel(members.invite.name, { exact: true }).fill('Somebody')
    await admin.getByLabel(members.invite.email, { exact: true }).fill(email)
    await admin.getByRole('button', { name: members.invite.submit }).click()
    const waiting = admin.getByRole('listitem').filter({ hasText: email })
    await waiting.getByRole('button').click()
    await expect(waiting).toHaveCount(0)
    await expect(admin.getByRole('status').filter({ hasText: 'Somebody' })).toBeFocused()
    await expectAccessible(admin)
  })
}
