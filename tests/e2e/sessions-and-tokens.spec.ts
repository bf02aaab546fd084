import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { isolated } from '../../lib/domain/text/isolated'
import { folderOf, programOfGuide } from '../support/api-guide'
import { addArticle, expect, expectAccessible, messages, openPage, test } from '../support/workspace'

/** What the program of the guide prints, sent to this server with this token. */
async function runGuide(origin: string, token: string): Promise<string> {
  const folder = folderOf({ 'program.ts': programOfGuide(), 'package.json': '{"type": "module"}' })
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(folder, 'program.ts')],
    { env: { ...process.env, ISNAD: `${origin}/api/v1`, TOKEN: token } },
  )
  return stdout
}

for (const locale of ['ar', 'en'] as const) {
  const t = messages[locale].settings

  test(`a member makes a token, a program works with it, and it is ended (${locale})`, async ({
    desk,
    playwright,
  }) => {
    const { page } = await desk.newcomer()
    const name = `Archive ${crypto.randomUUID()}`
    await openPage(page, `/${locale}/settings`)
    await page.getByText(t.tokens.submit, { exact: true }).first().click()
    const form = page.locator('form').filter({ has: page.getByLabel(t.tokens.name) })
    await form.getByLabel(t.tokens.name).fill(name)
    await form.getByLabel(t.tokens.scope.write).check()
    await form.getByRole('button', { name: t.tokens.submit }).click()
    const token = await page.getByLabel(t.tokens.token, { exact: true }).inputValue()
    expect(token).toMatch(/^isnad_[\w-]{43}$/)
    await expectAccessible(page)

    const program = await playwright.request.newContext({
      baseURL: new URL(page.url()).origin,
      extraHTTPHeaders: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
    })
    const made = await program.post('/api/v1/articles', {
      data: { title: 'By a program', text: 'The tower is 94 metres high.', language: 'en' },
    })
    expect({ status: made.status(), text: await made.text() }).toMatchObject({ status: 201 })
    const { id } = await made.json()
    expect(await runGuide(new URL(page.url()).origin, token)).toMatch(/^[\da-f-]{36}\n$/)
    await openPage(page, `/${locale}/articles/${id}/history`)
    await expect(
      page.getByText(messages[locale].history.byToken.replace('{name}', isolated(name))),
    ).toBeVisible()

    await openPage(page, `/${locale}/settings`)
    await expect(page.getByText(token)).toHaveCount(0)
    await page.getByRole('button', { name: t.tokens.endNamed.replace('{name}', isolated(name)) }).click()
    await expect(page.getByText(t.tokens.ended.replace('{name}', isolated(name)))).toBeVisible()
    expect((await program.get('/api/v1/me')).status()).toBe(401)
    await program.dispose()
    await expect(runGuide(new URL(page.url()).origin, token)).rejects.toThrow('signed-out')
  })

  test(`a member sees where they are signed in, and ends it elsewhere (${locale})`, async ({ desk }) => {
    const { page, again } = await desk.newcomer()
    const elsewhere = [await again(), await again(), await again()]
    await openPage(page, `/${locale}/settings`)
    const sessions = page.getByRole('region', { name: t.sessions.title })
    await expect(sessions.getByRole('listitem')).toHaveCount(4)
    await expect(sessions.getByText(t.sessions.here)).toHaveCount(1)
    await expectAccessible(page)
    await sessions.getByRole('button', { name: t.sessions.end }).first().click()
    await expect(sessions.getByText(t.sessions.ended)).toBeFocused()
    await expect(sessions.getByRole('listitem')).toHaveCount(3)
    await sessions.getByRole('button', { name: t.sessions.endOthers }).click()
    await expect(sessions.getByRole('status')).toBeFocused()
    await expect(sessions.getByRole('listitem')).toHaveCount(1)
    desk.expectStatus(401)
    for (const one of elsewhere) expect((await one.request.get('/api/v1/me')).status()).toBe(401)
    expect((await page.request.get('/api/v1/me')).status()).toBe(200)
  })
}

test('a sensitive step takes the password once more where one signed in a while ago, and loses nothing typed', async ({
  desk,
}) => {
  desk.expectStatus(403)
  const t = messages.en
  const { page, email, password } = await desk.newcomer()
  await openPage(page, '/en/settings')
  await page.getByText(t.settings.tokens.submit, { exact: true }).first().click()
  const form = page.locator('form').filter({ has: page.getByLabel(t.settings.tokens.name) })
  await form.getByLabel(t.settings.tokens.name).fill('The archive')

  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await owner.connect()
  await owner.query(
    `UPDATE session SET confirmed_at = created_at - interval '16 minutes'
     WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
    [email],
  )
  await owner.end()

  await form.getByRole('button', { name: t.settings.tokens.submit }).click()
  const dialog = page.getByRole('dialog', { name: t.connection.confirmTitle })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel(t.signIn.email).fill(email)
  await dialog.getByLabel(t.signIn.password, { exact: true }).fill(password)
  await dialog.getByRole('button', { name: t.signIn.submit }).click()
  await expect(page.getByLabel(t.settings.tokens.token, { exact: true })).toBeVisible()
  // What is not sensitive never asks.
  await addArticle(page, { title: 'The tower', text: 'It is high.', language: 'en' })
})
