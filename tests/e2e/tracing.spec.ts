import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { freePort } from '../../scripts/processes.js'
import { serve } from '../../scripts/start/serve.js'
import { expect, madeBy, test } from '../support/api'

const secret = () => `canary${randomBytes(12).toString('hex')}`

const key = () => ({ 'idempotency-key': crypto.randomUUID() })

type Span = { name: string; traceId: string; attributes: { key: string; value: { stringValue?: string } }[] }

test('a server that is told of a collector sends it traces, with nothing in them that anybody wrote or may keep', async ({
  journalist,
}) => {
  const bodies: string[] = []
  const collector = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    bodies.push(Buffer.concat(pieces).toString())
    response.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = serve({
    environment: {
      DATABASE_URL: process.env.DATABASE_URL,
      NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
      NEXTAUTH_URL: origin,
      REQUEST_LOG: 'off',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    },
    host: '127.0.0.1',
    port,
    log: 'ignore',
  })
  const canaries = [secret(), secret(), secret(), secret()]
  let asked: Response
  try {
    await server.ready(() => {})
    const { token } = await madeBy(
      journalist.post('/tokens', { name: 'Traced', scopes: ['read', 'write'], days: 1 }, key()),
    )
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const api = `${origin}/api/v1`
    asked = await fetch(`${api}/search?q=${canaries[0]}`, { headers })
    expect(asked.status).toBe(200)
    const article = { title: canaries[1], text: `${canaries[1]} is high.`, language: 'en' }
    const made = await fetch(`${api}/articles`, {
      method: 'POST',
      headers: { ...headers, ...key() },
      body: JSON.stringify(article),
    })
    expect(made.status).toBe(201)
    await fetch(`${origin}/en/invitations/${canaries[2]}`)
    await fetch(`${api}/articles`, {
      method: 'POST',
      headers: { ...headers, ...key() },
      body: JSON.stringify({ ...article, language: canaries[3] }),
    })
    canaries.push(token)
  } finally {
    await server.stop()
    collector.close()
  }

  const text = bodies.join('\n')
  for (const canary of canaries) expect(text).not.toContain(canary)
  const spans: Span[] = bodies
    .flatMap((body) => JSON.parse(body).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap((scope) => scope.spans)
  const said = (span: Span, key: string) => span.attributes.find((one) => one.key === key)?.value.stringValue
  const search = spans.find(({ name }) => name === 'GET /api/v1/search')
  expect(search).toBeDefined()
  expect(said(search as Span, 'isnad.request')).toBe(asked.headers.get('request-id'))
  const statements = spans.filter(
    (span) => span.traceId === search?.traceId && said(span, 'db.query.text') !== undefined,
  )
  expect(statements.length).toBeGreaterThan(0)
})
