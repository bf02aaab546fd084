'use client'

import { useRef } from 'react'
import { useWorkspace } from '@/components/workspace/workspace'
import { ClaimCard } from './claim-card'
import styles from './margin.module.css'
import { useMarginLayout } from './use-margin-layout'

/** The list of a usual number of claims, all of them drawn by the server. */
export function AllCards() {
  const { shown, active } = useWorkspace()
  const list = useRef<HTMLOListElement>(null)
  useMarginLayout(list, shown, active)
  return (
    <ol
      ref={list}
      className={styles.list}
      data-open={shown.some(({ number }) => number === active) || undefined}
    >
      {shown.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} isActive={claim.number === active} />
      ))}
    </ol>
  )
}
