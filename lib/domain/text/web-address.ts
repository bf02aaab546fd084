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
