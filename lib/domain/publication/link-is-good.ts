import type { ShareLink } from './share-link'

/** Whether a link still opens its draft at a moment (ISO 8601, UTC). */
export function isGood(
  { expiresAt, revocation }: Pick<ShareLink, 'expiresAt' | 'revocation'>,
  at: string,
): boolean {
  return revocation === null && Date.parse(at) < Date.parse(expiresAt)
}
