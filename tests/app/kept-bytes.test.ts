import { describe, expect, test } from 'vitest'
import { keptAnswer } from '@/app/r/kept-answer'
import { keptBytes } from '@/app/r/kept-bytes'
import { checkPolicy } from '@/app/r/policies'

const text = (words: string) => new TextEncoder().encode(words)
const asking = (headers: Record<string, string> = {}) => new Request('https://desk.example/r/x', { headers })
const type = 'text/html; charset=utf-8'

describe('bytes that many ask for', () => {
  test('are made once', async () => {
    let made = 0
    const make = async () => {
      made += 1
      return { type, bytes: text('a report') }
    }
    const [first, second] = [await keptBytes('made once', make), await keptBytes('made once', make)]
    expect(made).toBe(1)
    expect(second).toBe(first)
  })

  test('are made once however many ask while they are made, and made anew after that failed', async () => {
    let made = 0
    const make = async () => {
      made += 1
      await new Promise((resolve) => setImmediate(resolve))
      if (made === 1) throw new Error('away')
      return { type, bytes: text('a bundle') }
    }
    const ask = () => Promise.allSettled([1, 2, 3].map(() => keptBytes('made at once', make)))
    expect((await ask()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect((await ask()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect(made).toBe(2)
  })

  test('are looked for again where there were none', async () => {
    expect(await keptBytes('not yet', async () => null)).toBeNull()
    const found = await keptBytes('not yet', async () => ({ type, bytes: text('now') }))
    expect(found).toMatchObject({ bytes: text('now') })
  })

  test('give way to those asked for since, once there are too many', async () => {
    const megabytes = (key: string) => async () => ({
      ...{ type, tag: key, bytes: new Uint8Array(7 * 1024 * 1024) },
    })
    const keys = Array.from({ length: 12 }, (_, at) => `large ${at}`)
    for (const key of keys) {
      await keptBytes(key, megabytes(key))
      await keptBytes('large 0', megabytes('large 0'))
    }
    const made: string[] = []
    for (const key of keys) {
      await keptBytes(key, async () => {
        made.push(key)
        return null
      })
    }
    expect(made).toContain('large 1')
    expect(made).not.toContain('large 0')
    expect(made).not.toContain('large 11')
  })
})

describe('an answer of kept bytes', () => {
  const page = 'a page '.repeat(100)
  const kept = () => keptBytes('a page', async () => ({ type, tag: 'abc', bytes: text(page) }))
  const answer = async (headers: Record<string, string>) => {
    const found = await kept()
    if (!found) throw new Error('nothing kept')
    return keptAnswer(asking(headers), found, { 'content-security-policy': "style-src 'self'" })
  }

  test('is the bytes as they are, with the tag by which a browser asks again', async () => {
    const plain = await answer({ 'accept-encoding': 'br, gzip' })
    expect([plain.headers.get('content-encoding'), plain.headers.get('etag')]).toEqual([null, '"abc"'])
    expect(await plain.text()).toBe(page)
  })

  test.each(['"abc"', 'W/"abc"', '"x", W/"abc"', '*'])(
    'is not sent again to whoever has %s',
    async (known) => {
      const unchanged = await answer({ 'if-none-match': known })
      expect(unchanged.status).toBe(304)
      // Else a browser would show what it kept under the policy of this answer.
      expect(unchanged.headers.get('content-security-policy')).toBe("style-src 'self'")
    },
  )

  test('is sent to whoever has another', async () => {
    expect((await answer({ 'if-none-match': '"abcd"' })).status).toBe(200)
  })
})

test('the page that checks itself runs the program that it came with, and no other', () => {
  const policy = (program: string) => checkPolicy(text(`<p>&lt;script&gt;</p><script>${program}</script>`))
  expect(policy('one')).not.toBe(policy('another'))
  expect(policy('one')).toMatch(/script-src 'sha256-[\w+/]{43}='$/)
  expect(checkPolicy(text('<p>no program</p>'))).not.toContain('script-src')
})
