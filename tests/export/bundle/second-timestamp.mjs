import { createPublicKey, hash, verify } from 'node:crypto'

export const STAMP = ['timestamp.txt', 'timestamp.json', 'timestamp.tsr']

/** Whether what a bundle brings along of a timestamp is of its tree: a second reading, by recursion over the tree. */
export function stamped(_entries, files) {
  const given = STAMP.filter((name) => files.has(name))
  if (given.length < 3) return given.length === 0
  const [own, other] = ['checkpoint.txt', 'timestamp.txt'].map((name) => open(files, name))
  const [older, newer] = own.size < other.size ? [own, other] : [other, own]
  const { consistency, ...rest } = JSON.parse(files.get('timestamp.json'))
  const text = `{"consistency":${JSON.stringify(consistency)},"format":"isnad-timestamp/v1"}`
  const form = Object.keys(rest).length === 1 && files.get('timestamp.json').equals(Buffer.from(text))
  const hexadecimal = consistency.every((step) => /^[0-9a-f]{64}$/.test(step))
  const [was, is] = older.size > 0 ? grow(older.size, newer.size, true, consistency, older.root) : [NOTHING]
  const nothing = consistency.length === 0 && (newer.size > 0 || newer.root === NOTHING)
  const same = was === older.root && (older.size > 0 ? is === newer.root : nothing)
  const about = files.get('timestamp.tsr').includes(hash('sha256', files.get('timestamp.txt'), 'buffer'))
  return form && hexadecimal && same && about
}

/** The roots of the older and the newer tree that a proof leads to (RFC 6962, section 2.1.2, read backwards). */
function grow(older, newer, whole, proof, root) {
  if (older === newer) {
    if (proof.length !== (whole ? 0 : 1)) return null
    return whole ? [root, root] : [proof[0], proof[0]]
  }
  const left = 2 ** Math.ceil(Math.log2(newer) - 1)
  const beside = proof.at(-1)
  if (older <= left) {
    const [was, is] = grow(older, left, whole, proof.slice(0, -1), root)
    return [was, node(is, beside)]
  }
  const [was, is] = grow(older - left, newer - left, false, proof.slice(0, -1), root)
  return [node(beside, was), node(beside, is)]
}

/** The root of the tree of no leaves. */
const NOTHING = hash('sha256', '')
const node = (left, right) => hash('sha256', Buffer.from(`01${left}${right}`, 'hex'))

function open(files, name) {
  const note = `${files.get(name)}`
  const [, text, origin, size, root, by, sealed] = /^((.+)\n(\d+)\n(.{44})\n)\n— (\S+) (\S+)\n$/.exec(note)
  const [, named, id, key] = /^([^+]+)\+(.{8})\+(.+)\n$/.exec(`${files.get('key.txt')}`)
  const x = Buffer.from(key, 'base64').subarray(1).toString('base64url')
  const signature = Buffer.from(sealed, 'base64')
  const right =
    origin === named &&
    by === named &&
    Buffer.from(note).equals(files.get(name)) &&
    [root, sealed].every((each) => Buffer.from(each, 'base64').toString('base64') === each) &&
    signature.toString('hex', 0, 4) === id &&
    verify(
      null,
      Buffer.from(text),
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
      signature.subarray(4),
    )
  if (!right) throw new Error(`${name} is not signed`)
  return { size: Number(size), root: Buffer.from(root, 'base64').toString('hex') }
}
