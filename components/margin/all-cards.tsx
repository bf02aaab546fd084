'use client'

import { useRef } from 'react'
import { useWorkspace } from '@/components/workspace/workspace'
import { ClaimCard } from './claim-card'
import { useMarginLayout } from './use-margin-layout'

/** The list of a usual number of claims, all of them drawn by the server. */
export function AllCards() {
  const { shown, active } = useWorkspace()
  const list = useRef<HTMLOListElement>(null)
  useMarginLayout(list, shown, active)
  return (
    <ol ref={list} className="group/margin relative grid gap-3">
      {shown.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} isActive={claim.number === active} />
      ))}
    </ol>
  )
}
