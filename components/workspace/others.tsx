'use client'

import { laterPart, useLater } from '@/components/ui/later'

/** Who else is here; it comes a little after the page. */
export function OthersHere() {
  const Company = useLater(company, false)
  return Company ? <Company /> : null
}

/** What others do here; the same. */
export function OthersAtWork() {
  const LiveClaims = useLater(liveClaims, false)
  return LiveClaims ? <LiveClaims /> : null
}

const company = laterPart(() => import('./company').then(({ Company }) => Company))
const liveClaims = laterPart(() => import('./live-claims').then(({ LiveClaims }) => LiveClaims))
