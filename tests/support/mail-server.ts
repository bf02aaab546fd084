import { SMTPServer } from 'smtp-server'

/** A mail as it came: to whom, and whole. */
export type Arrived = { to: string[]; text: string }

/**
 * A server for outgoing mail that keeps what it is given. `refuse` says with which code and words it refuses a mail, and `hang` has it
 * take a mail and never say so.
 */
export async function startMailServer() {
  const arrived: Arrived[] = []
  const how: { refuse: string | null; hang: boolean } = { refuse: null, hang: false }
  const server = new SMTPServer({
    ...{ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false },
    onAuth: ({ username, password }, _session, answer) =>
      username === 'isnad' && password === 'p@ss:word'
        ? answer(null, { user: username })
        : answer(new Error('Not with this password')),
    onData: (stream, { envelope }, answer) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (how.refuse) return answer(Object.assign(new Error(how.refuse), { responseCode: 451 }))
        const to = envelope.rcptTo.map(({ address }) => address)
        arrived.push({ to, text: Buffer.concat(parts).toString() })
        if (!how.hang) answer()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    arrived,
    how,
    url: `smtp://isnad:${encodeURIComponent('p@ss:word')}@127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The words of a mail, its lines in one piece again. */
export function wordsOf({ text }: Arrived): string {
  const [head = '', ...body] = text.split('\r\n\r\n')
  const bytes = /base64/i.test(head)
    ? Buffer.from(body.join(''), 'base64').toString()
    : decodeQuoted(body.join('\r\n\r\n'))
  return bytes.replaceAll(/[\u2066-\u2069]/g, '')
}

function decodeQuoted(body: string): string {
  const joined = body.replaceAll(/=\r\n/g, '')
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}
