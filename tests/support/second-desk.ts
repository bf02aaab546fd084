import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { newAdminsNewsroom } from './own-newsroom'
import {
  call,
  demoPassword,
  expect,
  hearNothing,
  type PageOptions,
  watch,
  test as workspace,
} from './workspace'

/** A person of a newsroom that the test has to itself. */
export type Colleague = { page: Page; id: string; name: string }

type SecondDesk = {
  /** Somebody new, signed in in a browser of their own. */
  colleague(role: 'editor' | 'journalist', name: string, options?: PageOptions): Promise<Colleague>
}

/** Tests of what comes to one newsroom: the sample's first one holds what other tests leave there. */
export const test = workspace.extend<{ second: SecondDesk }>({
  second: async ({ browser, baseURL, desk: _ }, use) => {
    const errors: string[] = []
    const contexts: BrowserContext[] = []
    const open = async ({ live = false, ...options }: PageOptions = {}) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options })
      if (!live) await hearNothing(context)
      contexts.push(context)
      return context
    }
    const admin = await (await open()).newPage()
    const { email } = await newAdminsNewsroom('outside-admin@isnad.example')
    await signInAs(admin, email, demoPassword(), baseURL ?? '')
    await use({
      colleague: async (role, name, options) => {
        const email = `${randomUUID()}@isnad.example`
        const page = await (await open(options)).newPage()
        const { token } = await call(admin, '/members/invitations', { email, name, role })
        await call(page, '/invitations/acceptances', { token, password: secret })
        await signInAs(page, email, secret, baseURL ?? '')
        const { id } = await (await page.request.get('/api/v1/me')).json()
        watch(page, errors, new Set([409, 412]))
        return { page, id, name }
      },
    })
    for (const context of contexts) await context.close()
    expect(errors, 'errors on the console').toEqual([])
  },
})

const secret = 'four green elephants'

async function signInAs(page: Page, email: string, password: string, origin: string): Promise<void> {
  const { csrfToken } = await (await page.request.get(`${origin}/api/auth/csrf`)).json()
  const answer = await page.request.post(`${origin}/api/auth/callback/credentials`, {
    form: { email, password, csrfToken, json: 'true' },
    headers: { origin },
  })
  expect(answer.ok(), `sign-in of ${email}`).toBe(true)
}
