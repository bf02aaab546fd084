'use client'

import { useTranslations } from 'next-intl'
import { ReasonStep } from '@/components/claim/reason-step'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Evidence } from '@/lib/domain/claim/evidence'
import { mayRestore } from '@/lib/domain/policy'
import { pieceVersion } from './evidence-fields'

/** Lets a withdrawn piece of evidence count again. */
export function RestoreEvidence({ claim, piece }: { claim: Claim; piece: Evidence }) {
  const t = useTranslations('evidence')
  const { actor } = useWorkspace()
  return (
    <ReasonStep
      claim={claim}
      panel={`evidence-restore/${piece.id}`}
      may={mayRestore(actor, piece)}
      action={t('restore')}
      step={(send, { written, version }) =>
        send(calls.restoreEvidence, {
          params: { evidenceId: piece.id },
          body: { reason: written },
          version,
        })
      }
      versionOf={pieceVersion(piece.id)}
      title={t('restoreOf', { source: piece.source.title })}
      label={t('restoreReason')}
      hint={t('restoreHint')}
      submit={t('restoreSend')}
      said={t('restoredNow')}
      voids
    />
  )
}
