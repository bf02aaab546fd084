'use client'

import { ExternalLink, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ReasonForm } from '@/components/claim/reason-form'
import { whoWhen } from '@/components/claim/who-when'
import { Button } from '@/components/ui/button'
import { FreeText, Isolated } from '@/components/ui/free-text'
import { undoing } from '@/components/workspace/undo'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Evidence } from '@/lib/domain/claim/evidence'
import { maySource } from '@/lib/domain/policy'
import { directionOfText } from '@/lib/domain/text/direction'
import { Link } from '@/lib/i18n/navigation'
import { pieceVersion } from './evidence-fields'
import { EvidenceForm } from './evidence-form'
import { RestoreEvidence } from './restore-evidence'
import { SourceUses } from './source-uses'
import { StanceWord } from './stance-word'
import { pieceElement } from './to-fallen-evidence'

type Props = { claim: Claim; piece: Evidence }

/** One piece of evidence with its source, and what can be done with it. */
export function EvidencePiece({ claim, piece }: Props) {
  const t = useTranslations('evidence')
  const undo = useTranslations('undo')
  const { actor, panel, open } = useWorkspace()
  const title = piece.source.title
  if (panel === `evidence-change/${piece.id}`) return <EvidenceForm claim={claim} piece={piece} />

  const may = maySource(actor).allowed && claim.state !== 'withdrawn' && !piece.withdrawal
  const go = (to: `evidence-change/${string}` | `evidence-withdraw/${string}`) =>
    open(claim.number, { panel: to, focus: true })
  return (
    <article id={pieceElement(piece.id)} tabIndex={-1} className="grid gap-1.5">
      <EvidenceText piece={piece} />
      <SourceUses piece={piece} />
      {panel === `evidence-withdraw/${piece.id}` ? (
        <ReasonForm
          claim={claim}
          panel={`evidence-withdraw/${piece.id}`}
          step={(send, { written, version }) =>
            send(calls.withdrawEvidence, {
              params: { evidenceId: piece.id },
              body: { reason: written },
              version,
            })
          }
          versionOf={pieceVersion(piece.id)}
          title={t('withdrawOf', { source: title })}
          label={t('withdrawReason')}
          hint={t('withdrawHint')}
          submit={t('withdrawSend')}
          said={t('withdrew')}
          undo={(saved) => undoing.evidenceWithdrawal(saved, piece.id, undo('reasonBack'))}
          danger
          voids
        />
      ) : null}
      {may && panel !== `evidence-withdraw/${piece.id}` ? (
        <p className="-ms-2.5 flex flex-wrap">
          <Button size="small" variant="quiet" onClick={() => go(`evidence-change/${piece.id}`)}>
            {t('change')}
          </Button>
          <Button size="small" variant="quiet" onClick={() => go(`evidence-withdraw/${piece.id}`)}>
            {t('withdraw')}
          </Button>
        </p>
      ) : null}
      {piece.withdrawal && claim.state !== 'withdrawn' ? (
        <RestoreEvidence claim={claim} piece={piece} />
      ) : null}
    </article>
  )
}

function EvidenceText({ piece }: { piece: Evidence }) {
  const t = useTranslations('evidence')
  const types = useTranslations('sourceTypes')
  const { source } = piece
  const described = [source.author, source.publisher, source.publishedOn].filter((part) => part !== null)
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <StanceWord stance={piece.stance} />
        {source.url ? (
          <a
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            className="font-medium text-accent underline decoration-1 underline-offset-4"
          >
            <Isolated>{source.title}</Isolated>
            <ExternalLink aria-hidden className="ms-1 inline size-3.5 rtl:-scale-x-100" />
          </a>
        ) : (
          <Isolated className="font-medium">{source.title}</Isolated>
        )}
      </p>
      <p className="text-small text-muted">
        {types(source.type)}
        {described.map((part) => (
          <span key={part}>
            {' · '}
            <Isolated>{part}</Isolated>
          </span>
        ))}
      </p>
      <blockquote
        dir={directionOfText(piece.quote)}
        className="reading border-s-2 border-line ps-3 text-[1.0625rem] whitespace-pre-wrap"
      >
        <FreeText>{piece.quote}</FreeText>
        {piece.locator ? (
          <Isolated className="ms-2 font-interface text-small text-muted">{`(${piece.locator})`}</Isolated>
        ) : null}
      </blockquote>
      {piece.translation ? (
        <p className="text-small">
          <span className="text-muted">{t('translationLabel')}</span>{' '}
          <Isolated className="whitespace-pre-line">{piece.translation}</Isolated>
        </p>
      ) : null}
      <Labelled label={t('interest')} value={source.interest} />
      <Labelled label={t('origin')} value={source.origin} />
      {piece.sourceFell ? (
        <p className="flex gap-2 text-small font-medium text-danger">
          <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          <span>
            {t(`sourceFell.${piece.sourceFell}`)}{' '}
            <Link href={`/sources/${source.id}`} className="underline underline-offset-4">
              {t('uses.page')}
            </Link>
          </span>
        </p>
      ) : null}
      {piece.restoration ? (
        <p className="text-small text-muted">
          {t.rich('restored', whoWhen(piece.restoration.by, piece.restoration.at, piece.restoration.reason))}
        </p>
      ) : null}
      {piece.withdrawal ? (
        <p className="text-small text-muted">
          {t.rich('withdrawn', whoWhen(piece.withdrawal.by, piece.withdrawal.at, piece.withdrawal.reason))}
        </p>
      ) : null}
    </div>
  )
}

function Labelled({ label, value }: { label: string; value: string | null }) {
  if (!value) return null
  return (
    <p className="text-small">
      <span className="text-muted">{label}:</span> <Isolated>{value}</Isolated>
    </p>
  )
}
