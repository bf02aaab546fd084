'use client'

import { useTranslations } from 'next-intl'
import { isVoided } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import { isolated } from '@/lib/domain/text/isolated'

/** What saving a change to what was judged does to the verdict, said before it is saved; nothing where it does nothing. */
export function Voids({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal.voids')
  const app = useTranslations('app')
  if (claim.state === 'approved') return <p className="text-small font-medium">{t('approval')}</p>
  if (claim.state !== 'proposed' || !claim.proposal || isVoided(claim)) return null
  const name = isolated(claim.proposal.by.name ?? app('erasedPerson'))
  return <p className="text-small font-medium">{t('proposal', { name })}</p>
}
