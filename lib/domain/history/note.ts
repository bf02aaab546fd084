import { fail, type Result, succeed } from '../result'
import { concatBytes, fromBase64, fromHex, type Sha256, toBase64, toHex, utf8 } from './bytes'

/** Who signed: a name, and the Ed25519 public key (32 bytes, RFC 8032) with its short id in hexadecimal. */
export type VerifierKey = { name: string; id: string; publicKey: Uint8Array }

/** Ed25519 over a message (RFC 8032), handed in by whoever holds the key. */
export type Sign = (message: Uint8Array) => Uint8Array
export type Verify = (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean

export type NoteProblem = 'malformed' | 'signed-by-nobody-known' | 'bad-signature'

/** The key with its id: the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key) (C2SP signed-note). */
export function verifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): VerifierKey {
  if (!isName(name)) throw new TypeError('A key name is not empty and has neither spaces nor a plus')
  if (publicKey.length !== 32) throw new RangeError('An Ed25519 public key has 32 bytes')
  const id = toHex(sha256(concatBytes(utf8(`${name}\n`), ED25519, publicKey)).subarray(0, ID_LENGTH))
  return { name, id, publicKey }
}

/** `name+id+base64(0x01 ‖ public key)`, as golang.org/x/mod/sumdb/note and C2SP tools write and read it. */
export function serialiseVerifierKey({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(concatBytes(ED25519, publicKey))}`
}

/** Reads a key; null when it is none, is of another kind than Ed25519, or its id is not its own. */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey | null {
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  if (!isName(name) || bytes?.length !== 33 || bytes[0] !== ED25519[0]) return null
  const key = verifierKey(sha256, name, bytes.subarray(1))
  return key.id === id ? key : null
}

/** Text and one signature (C2SP signed-note). The text ends in a newline and has no other control character. */
export function signNote(text: string, key: VerifierKey, sign: Sign): string {
  if (!isText(text)) throw new TypeError('The text of a note ends in a newline and holds nothing unprintable')
  const id = fromHex(key.id)
  if (id?.length !== ID_LENGTH || !isName(key.name))
    throw new TypeError('A note is signed with a key that has a name and an id')
  const signature = toBase64(concatBytes(id, sign(utf8(text))))
  return `${text}\n— ${key.name} ${signature}\n`
}

/**
 * The text of a note that at least one of these keys has signed. Signatures by other keys are passed over;
 * one bad signature by a known key spoils the note (C2SP signed-note, section Signatures).
 */
export function openNote(
  note: string,
  keys: readonly VerifierKey[],
  verify: Verify,
): Result<{ text: string; signedBy: VerifierKey[] }, NoteProblem> {
  const end = note.lastIndexOf('\n\n') + 1
  const text = note.slice(0, end)
  const lines = note.slice(end + 1).split('\n')
  if (end === 0 || !isText(text) || lines.pop() !== '') return fail('malformed')
  if (lines.length === 0 || lines.length > MOST_SIGNATURES) return fail('malformed')

  const signedBy: VerifierKey[] = []
  for (const line of lines) {
    const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? []
    const bytes = fromBase64(encoded)
    if (!isName(name) || !bytes || bytes.length <= ID_LENGTH) return fail('malformed')
    const id = toHex(bytes.subarray(0, ID_LENGTH))
    const key = keys.find((known) => known.name === name && known.id === id)
    if (!key) continue
    if (!verify(utf8(text), bytes.subarray(ID_LENGTH), key.publicKey)) return fail('bad-signature')
    signedBy.push(key)
  }
  return signedBy.length > 0 ? succeed({ text, signedBy }) : fail('signed-by-nobody-known')
}

const ED25519 = Uint8Array.of(0x01)
/** Bytes of a key's short id. */
const ID_LENGTH = 4
const MOST_SIGNATURES = 100

function isName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}\p{Surrogate}\p{Cc}+]/u.test(name)
}

function isText(text: string): boolean {
  return text.endsWith('\n') && !/[^\P{Cc}\n\u007f-\u009f]|\p{Surrogate}/u.test(text)
}
