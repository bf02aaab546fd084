'use client'

import { useTranslations } from 'next-intl'
import { ReasonForm } from '@/components/claim/reason-form'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Evidence } from '@/lib/domain/claim/evidence'
import { mayRestore } from '@/lib/domain/policy'
import { pieceVersion } from './evidence-fields'

/** Lets a withdrawn piece of evidence count again. */
export function RestoreEvidence({ claim, piece }: { claim: Claim; piece: Evidence }) {
  const t = useTranslations('evidence')
  const refusals = useTranslations('refusals')
  const { actor, panel, open } = useWorkspace()
  if (actor.role === 'reader') return null
  const may = mayRestore(actor, piece)
  const own = `evidence-restore/${piece.id}` as const
  if (panel === own && may.allowed) {
    return (
      <ReasonForm
        claim={claim}
        panel={own}
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
      />
    )
  }
  return (
    <p className="-ms-2.5">
      <Button
        size="small"
        variant="quiet"
        off={may.allowed ? null : refusals(may.reason)}
        onClick={() => open(claim.number, { panel: own, focus: true })}
      >
        {t('restore')}
      </Button>
    </p>
  )
}
