import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import { type Outside, post, publicInternet } from './post'

type Database = Pick<pg.Client, 'query'>

const due = z.object({
  id: z.uuid(),
  webhook_id: z.uuid(),
  url: z.string(),
  secret: z.string(),
  body: z.string(),
})
type Due = z.infer<typeof due>

/** Makes the calls that wait in the table `webhook_call`; several of these may work side by side. */
export class Caller {
  constructor(
    private readonly database: Database,
    private readonly outside: Outside = publicInternet,
  ) {}

  /**
   * Makes the calls that are due, some at a time, and says whether there were any. While one is under way it is due again in a few minutes: if this
   * process is killed meanwhile, it is made once more, under the same `webhook-id`.
   */
  async callNext(): Promise<boolean> {
    const { rows } = await this.database.query(TAKE)
    const taken = z.array(due).parse(rows)
    await Promise.all(taken.map((one) => this.call(one)))
    if (taken.length > 0) await this.database.query(FORGET, [taken.map(({ webhook_id }) => webhook_id)])
    return rows.length > 0
  }

  private async call({ id, url, secret, body }: Due): Promise<void> {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const headers = {
      ...{ 'content-type': 'application/json', 'user-agent': 'Isnad', 'webhook-id': id },
      ...{ 'webhook-timestamp': timestamp, 'webhook-signature': signatureOf(secret, id, timestamp, body) },
    }
    const keep = (status: number | null, problem: string | null) =>
      this.database.query(ANSWERED, [id, status, problem, status !== null && status >= 200 && status < 300])
    try {
      await keep(await post(url, headers, body, this.outside), null)
    } catch (error) {
      await keep(null, (error instanceof Error ? error.message : String(error)).slice(0, 500))
    }
  }
}

/** As Standard Webhooks sign: HMAC-SHA256 over id, time and body, by the bytes that the secret stands for. */
export function signatureOf(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

const TAKE = `
  WITH taken AS (
    UPDATE webhook_call SET due_at = now() + interval '3 minutes', attempts = attempts + 1
    WHERE id IN (
      SELECT call.id FROM webhook_call call JOIN webhook ON webhook.id = call.webhook_id AND webhook.removed_at IS NULL
      WHERE call.due_at <= now() ORDER BY call.due_at LIMIT 8
      FOR UPDATE OF call SKIP LOCKED)
    RETURNING id, webhook_id, body)
  SELECT taken.id, taken.webhook_id, taken.body, webhook.url, webhook.secret FROM taken JOIN webhook ON webhook.id = taken.webhook_id`

/** What does not arrive is tried again after 15 seconds, a minute, four minutes and so on, eight times in a day and a half. */
const ANSWERED = `
  UPDATE webhook_call SET answered_at = now(), status = $2, problem = $3,
    due_at = CASE WHEN $4 OR attempts >= 8 THEN NULL ELSE now() + interval '15 seconds' * 4 ^ (attempts - 1) END
  WHERE id = $1`

/** What these addresses were told a month ago and longer. */
const FORGET = `
  DELETE FROM webhook_call WHERE webhook_id = ANY ($1) AND due_at IS NULL AND at < now() - interval '30 days'`
