import { keepRunning } from './keep-running.js'

/**
 * Runs the messenger as a process of its own: it alone reaches places that members name, and knows how to sign in to the server for outgoing
 * mail.
 *
 * @param {{ databaseUrl: string, mail?: { url: string, from: string }, address: string, say?: (line: string) => void }} options
 */
export function keepMessaging({ databaseUrl, mail, address, say }) {
  return keepRunning('messenger', 'processes/messenger/run.ts', {
    environment: {
      MESSENGER_DATABASE_URL: databaseUrl,
      PUBLIC_URL: address,
      ...(mail && { SMTP_URL: mail.url, MAIL_FROM: mail.from }),
    },
    say,
  })
}
