/** SHA-256, handed in by whoever has one: this folder knows no platform. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}

/** UTF-8 (RFC 3629). Throws on a lone surrogate, which has no encoding. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0
    if (point >= 0xd800 && point <= 0xdfff) throw new TypeError('A lone surrogate has no UTF-8 form')
    const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
    bytes[length++] = more === 0 ? point : ((0xff00 >> (more + 1)) & 0xff) | (point >> (6 * more))
    for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) bytes[length++] = tail(point, shift)
    // Two units of the text make one such character.
    if (more === 3) at += 1
  }
  return bytes.slice(0, length)
}

export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX.charAt(byte >> 4) + HEX.charAt(byte & 0x0f)
  return text
}

/** Lower-case hexadecimal to bytes, or null: one value has one spelling here. */
export function fromHex(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.subarray(index, index + 3)
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    text += digit(group >> 18) + digit(group >> 12)
    text += second === undefined ? '=' : digit(group >> 6)
    text += third === undefined ? '=' : digit(group)
  }
  return text
}

/** Strict base64 to bytes, or null: padding is required and unused bits are zero (RFC 4648 section 3.5). */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  const digits = text.replace(/={1,2}$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of digits) {
    held = ((held << 6) | BASE64.indexOf(letter)) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return toBase64(bytes) === text ? bytes : null
}

const HEX = '0123456789abcdef'
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function digit(group: number): string {
  return BASE64.charAt(group & 0x3f)
}

function tail(point: number, shift: number): number {
  return 0x80 | ((point >> shift) & 0x3f)
}
