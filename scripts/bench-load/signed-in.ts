/** Signs in to the sample and answers the cookies that a browser would send from then on. */
export async function signIn(origin: string, account: string): Promise<string> {
  const start = await fetch(`${origin}/api/auth/csrf`)
  const { csrfToken } = (await start.json()) as { csrfToken: string }
  const form = { email: `${account}@isnad.example`, password: process.env.DEMO_PASSWORD ?? '', json: 'true' }
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie: cookiesOf(start), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, csrfToken }),
  })
  const cookie = cookiesOf(answer)
  if (!cookie.includes('session')) throw new Error(`sign-in answered ${answer.status}`)
  return cookie
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
