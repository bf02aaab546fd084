import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

const CONFIG = `
[authority]
distinguished_name = name
x509_extensions = authority_extensions
prompt = no
[name]
CN = Isnad test authority
[authority_extensions]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[stamper]
basicConstraints = CA:false
extendedKeyUsage = critical, timeStamping
[tsa]
serial = ./serial
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
signer_digest = sha256
ess_cert_id_alg = sha256
`

/** An authority made by openssl in a folder of its own: its root certificate, and its answers to queries. */
export function makeAuthority() {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-authority-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  writeFileSync(path.join(folder, 'openssl.cnf'), CONFIG)
  writeFileSync(path.join(folder, 'serial'), '01\n')
  const key = ['-newkey', 'rsa:2048', '-nodes']
  openssl(
    ...['req', '-x509', ...key, '-config', 'openssl.cnf', '-section', 'authority', '-days', '30'],
    ...['-keyout', 'ca.key', '-out', 'ca.pem'],
  )
  openssl(
    ...['req', '-new', ...key, '-config', 'openssl.cnf', '-section', 'authority'],
    ...['-subj', '/CN=Isnad test stamper', '-keyout', 'tsa.key', '-out', 'tsa.csr'],
  )
  openssl(
    ...[
      'x509',
      '-req',
      '-in',
      'tsa.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-set_serial',
      '2',
      '-days',
      '30',
    ],
    ...['-extfile', 'openssl.cnf', '-extensions', 'stamper', '-out', 'tsa.pem'],
  )
  return {
    folder,
    certificates: path.join(folder, 'ca.pem'),
    openssl,
    reply: (query: Buffer): Buffer => {
      writeFileSync(path.join(folder, 'query.tsq'), query)
      openssl(
        ...['ts', '-reply', '-config', 'openssl.cnf', '-section', 'tsa', '-queryfile', 'query.tsq'],
        ...['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', 'reply.tsr'],
      )
      return readFileSync(path.join(folder, 'reply.tsr'))
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** A server of one's own on this machine, until it is closed. */
export async function listen(listener: RequestListener): Promise<{ url: string; close: () => void }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
