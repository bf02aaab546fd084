import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Certificate } from 'pkijs'
import { readAnswer, timestampQuery, UntrustedAnswer } from './timestamp-token'

/** Somebody who says when something was there already (RFC 3161), and the certificates by which they are believed. */
export type TimeAuthority = { url: string; trusted: Certificate[]; patience?: number }

export type Timestamp = { at: Date; answer: Uint8Array }

const PATIENCE = 15_000
const MOST_BYTES = 256 * 1024
/** An answer of another hour than ours is of a clock that is wrong, theirs or ours. */
const NEARBY = 3_600_000

/** Throws when the file holds anything but certificates. */
export function openAuthority(url: string, file: string): TimeAuthority {
  const blocks = readFileSync(file, 'utf8').match(
    /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
  )
  if (!blocks) throw new Error(`${file} holds no certificate`)
  const trusted = blocks.map((block) =>
    Certificate.fromBER(new Uint8Array(Buffer.from(block.replace(/-----[^-]+-----/g, ''), 'base64')).buffer),
  )
  return { url, trusted }
}

/** A timestamp of some bytes, checked. Whatever goes wrong is thrown, as what a reader of a log can understand. */
export async function stamp(
  authority: TimeAuthority,
  data: Uint8Array,
  stopping?: AbortSignal,
): Promise<Timestamp> {
  const nonce = randomBytes(16)
  // A positive number of exactly sixteen bytes, so that it comes back as it was sent.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  const answer = await ask(authority, timestampQuery(data, nonce), stopping)
  const at = await readAnswer(answer, { data, nonce, trusted: authority.trusted })
  if (Math.abs(at.getTime() - Date.now()) > NEARBY)
    throw new UntrustedAnswer(`its time is not ours: ${at.toISOString()}`)
  return { at, answer }
}

async function ask(
  { url, patience = PATIENCE }: TimeAuthority,
  query: Uint8Array,
  stopping?: AbortSignal,
): Promise<Uint8Array> {
  const tooLong = AbortSignal.timeout(patience)
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(query),
    redirect: 'error',
    signal: stopping ? AbortSignal.any([tooLong, stopping]) : tooLong,
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`the authority answers ${response.status}`)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > MOST_BYTES) throw new UntrustedAnswer('it is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
