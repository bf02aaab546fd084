import { claimAddress } from '../claim/claim-address'
import type { FoundKind } from './found-kinds'

type Place = {
  id: string
  title: string
  article: { id: string } | null
  claim: { number: number } | null
}

/** The page on which something that was found is read, without its language. */
export function foundAddress(kind: FoundKind, { id, title, article, claim }: Place): string {
  if (kind === 'person') return `/articles?owner=${id}`
  if (!article) return `/search?q=${encodeURIComponent(`"${title}"`)}&kind=${kind}`
  return claim ? claimAddress(article.id, claim.number) : `/articles/${article.id}`
}
