/**
 * Whether a text is a web address as people write it, without its scheme: `www.example.org`, `example.org/page`. A name alone
 * is none, for it may be anything.
 */
export function isShortAddress(text: string): boolean {
  return shortAddress.test(text)
}

const label = String.raw`[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?`
const top = String.raw`\p{L}[\p{L}\p{M}]+`
const shortAddress = new RegExp(
  String.raw`^(?:www\.(?:${label}\.)+${top}(?::\d+)?(?:[/?#]\S*)?|(?:${label}\.)+${top}(?::\d+)?/\S*)$`,
  'iu',
)

/** An address without the marks of the sentence that it stands in. A bracket that is opened in it belongs to it. */
export function withoutSentenceMarks(address: string): string {
  let end = address.length
  let unopened = count(address, ')') - count(address, '(')
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1)
    if (last === ')' ? unopened <= 0 : !sentenceMarks.includes(last)) break
    if (last === ')') unopened -= 1
  }
  return address.slice(0, end)
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

const sentenceMarks = ".,;:!?'”’»،؛؟…]}"
