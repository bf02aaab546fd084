import type pg from 'pg'
import { composeMail, type Mail, type MailItem, mailItem } from './compose'

type Database = Pick<pg.Client, 'query'>

/** A connection to the server for outgoing mail. `send` answers why a mail was refused, null when it was taken; what else goes wrong it throws. */
export type Outgoing = { send: (mail: Mail) => Promise<string | null>; close: () => void }

/** Mails what waits in the table `mail_notice`; several of these may work side by side. */
export class Mailer {
  constructor(
    private readonly database: Database,
    private readonly connect: () => Promise<Outgoing>,
    /** Where people find Isnad. */
    private readonly address: string,
  ) {}

  /**
   * Sends one member all that they are to be told by now, in one mail; whether there was something. It throws when the server for outgoing
   * mail cannot be reached, and then nothing is taken up. A mail is taken up before it is sent: if this process is killed meanwhile, it is not sent
   * twice.
   */
  async sendNext(): Promise<boolean> {
    const { rowCount } = await this.database.query(WAITING)
    if (!rowCount) return false
    const outgoing = await this.connect()
    try {
      const taken = await this.database.query(TAKE)
      const ids = taken.rows.map(({ item_id }) => item_id)
      const { rows } = await this.database.query(READ, [ids])
      const [first, ...others] = rows.map((row): MailItem => mailItem.parse(row))
      // Read in the inbox meanwhile, or their member has left: there is nothing to tell any more.
      const refusal = first ? await outgoing.send(composeMail([first, ...others], this.address)) : null
      if (refusal === null) await this.database.query(SENT, [ids])
      else await this.database.query(REFUSED, [ids, refusal.slice(0, 2_000)])
      return ids.length > 0
    } finally {
      outgoing.close()
    }
  }
}

const WAITING = 'SELECT FROM mail_notice WHERE taken_at IS NULL AND send_at <= now() LIMIT 1'

const TAKE = `
  UPDATE mail_notice SET taken_at = now(), attempts = attempts + 1
  WHERE item_id IN (
    SELECT item_id FROM mail_notice
    WHERE taken_at IS NULL AND send_at <= now() AND member_id = (
      SELECT member_id FROM mail_notice WHERE taken_at IS NULL AND send_at <= now() ORDER BY send_at, member_id LIMIT 1)
    ORDER BY send_at LIMIT 100
    FOR UPDATE SKIP LOCKED)
  RETURNING item_id`

const READ = 'SELECT * FROM mail_to_send WHERE item_id = ANY ($1) ORDER BY at, item_id'

const SENT = 'DELETE FROM mail_notice WHERE item_id = ANY ($1)'

/** Tried again after a minute, two, four and so on; after ten times no more. */
const REFUSED = `
  UPDATE mail_notice SET problem = $2,
    taken_at = CASE WHEN attempts < 10 THEN NULL ELSE taken_at END,
    send_at = now() + interval '1 minute' * 2 ^ (attempts - 1)
  WHERE item_id = ANY ($1)`
