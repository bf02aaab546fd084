import { promisify } from 'node:util'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outgoing } from './mailer'

/** Milliseconds without a word from the server. */
const PATIENCE = 20_000

/** Opens a connection to the server for outgoing mail, and signs in there if `url` says as whom. */
export async function openOutgoing(url: string, from: string): Promise<Outgoing> {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const connection = new SMTPConnection({
    ...{ host: hostname, port: Number(port) || (secure ? 465 : 587), secure },
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
  })
  // What goes wrong after the greeting comes to whoever waits; without a listener it would end the process.
  const broken = new Promise<never>((_, reject) => connection.on('error', reject))
  broken.catch(() => {})
  const close = () => connection.close()
  try {
    await Promise.race([broken, new Promise<void>((resolve) => connection.connect(() => resolve()))])
    if (username) {
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      await Promise.race([broken, promisify(connection.login.bind(connection))({ credentials })])
    }
  } catch (error) {
    close()
    throw error
  }
  return {
    send: async (mail) => {
      const message = new MailComposer({ from, ...mail }).compile()
      const envelope = message.getEnvelope()
      const bytes = await message.build()
      const sent = new Promise<void>((resolve, reject) =>
        connection.send(envelope, bytes, (error) => (error ? reject(error) : resolve())),
      )
      return Promise.race([broken, sent]).then(() => null, refusalIn)
    },
    close,
  }
}

/** What the server said against a mail; of anything else nobody knows whether the mail was taken. */
function refusalIn(error: unknown): string {
  if (error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number')
    return error.message
  throw error
}
