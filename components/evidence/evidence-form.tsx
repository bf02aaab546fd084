'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { likelyLanguage } from '@/components/articles/likely-language'
import { ChoiceField } from '@/components/claim/choice-field'
import type { ClaimConflict } from '@/components/claim/claim-conflict'
import { ClaimForm } from '@/components/claim/claim-form'
import { areAtOdds } from '@/components/claim/conflict'
import { useClaimForm } from '@/components/claim/use-claim-form'
import { Voids } from '@/components/claim/voids'
import { useDraftField } from '@/components/drafts/draft'
import { TextArea } from '@/components/ui/text-area'
import { draftKey } from '@/components/workspace/panel'
import { undoing } from '@/components/workspace/undo'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Evidence } from '@/lib/domain/claim/evidence'
import { stances } from '@/lib/domain/claim/stance'
import { emptyEvidence, evidenceBody, evidencePatch, fieldsOf, pieceVersion } from './evidence-fields'
import { MoreFields } from './more-fields'
import { SourceFields } from './source-fields'

type Props = { claim: Claim; piece?: Evidence }

/** Attaches evidence to a claim, or changes a piece that is there. */
export function EvidenceForm({ claim, piece }: Props) {
  const t = useTranslations('evidence')
  const words = useTranslations('workspace')
  const names = useTranslations('stances')
  const { article } = useWorkspaceActions()
  const [turn, setTurn] = useState(0)
  const inMind = useDraftField(draftKey(claim.id, 'proposal'), 'verdict')
  const undo = useTranslations('undo')
  const form = useClaimForm({
    claim,
    panel: piece ? `evidence-change/${piece.id}` : 'evidence',
    saved: piece ? fieldsOf(piece) : { ...emptyEvidence, stance: stanceFor(inMind) },
    ...(piece ? { versionOf: pieceVersion(piece.id) } : {}),
  })

  function attach(on: Claim | null, another: boolean) {
    return form.send({
      // Another piece takes nothing from what somebody else changed, so no version comes along.
      ask: (send) =>
        send(calls.attachEvidence, { params: { claimId: claim.id }, body: evidenceBody(form.values) }),
      on,
      done: (attached) => {
        setTurn(turn + 1)
        const next = another ? 'evidence' : inMind ? 'proposal' : null
        const back = undoing.attachment(attached, undo('reasonMistake'))
        return { claim: attached.claim, say: t('attached', { number: claim.number }), next, undo: back }
      },
    })
  }

  function save(on = form.seen()) {
    if (!piece) return attach(on, false)
    const patch = evidencePatch(piece, form.values)
    if (!patch) return form.leave({ forget: true })
    return form.send({
      ask: (send, version) =>
        send(calls.changeEvidence, { params: { evidenceId: piece.id }, body: patch, version }),
      on,
      done: ({ claim: saved }) => ({ claim: saved, say: t('changed') }),
    })
  }

  return (
    <ClaimForm
      title={piece ? t('changeOf', { source: piece.source.title }) : t('attachTo', { number: claim.number })}
      submit={piece ? words('save') : t('attach')}
      pending={form.pending}
      draft={form.draft}
      problem={form.problem}
      fields={ownFields}
      conflict={form.conflict}
      {...useWritten(form.conflict, piece, form.values)}
      onSubmit={save}
      {...(piece
        ? {}
        : { another: { label: t('attachAnother'), onSubmit: () => attach(form.seen(), true) } })}
      onLeave={form.leave}
    >
      <p className="text-small text-muted">{t('needed')}</p>
      <ChoiceField
        id={form.first}
        legend={t('stance')}
        needed
        options={stances.map((stance) => ({ value: stance, label: names(stance) }))}
        value={form.values.stance}
        error={form.errorAt('stance')}
        onChoose={(stance) => form.change({ stance })}
      />
      <SourceFields form={form} />
      <TextArea
        id={`${form.first}-quote`}
        label={t('quote')}
        hint={t('quoteHint')}
        rows={6}
        needed
        lang={likelyLanguage({ title: '', text: form.values.quote }, article.language)}
        className="reading text-[1.0625rem]"
        {...form.field('quote')}
      />
      <MoreFields key={turn} form={form} />
      <Voids claim={claim} />
    </ClaimForm>
  )
}

/** What a verdict in mind makes the likely stance, to be changed by whoever sees it otherwise. */
function stanceFor(verdict: string | null): string {
  if (verdict === 'verified') return 'supports'
  return verdict === 'disputed' ? 'contradicts' : ''
}

/** Where both changed the same field of the piece; the piece as a whole is told with what else changed. */
function useWritten(
  conflict: ClaimConflict | null,
  piece: Evidence | undefined,
  mine: ReturnType<typeof fieldsOf>,
) {
  const t = useTranslations()
  const find = (claim: Claim | null) => claim?.evidence.find(({ id }) => id === piece?.id)
  const theirs = find(conflict?.now ?? null)
  if (!conflict || !theirs) return {}
  const now = fieldsOf(theirs)
  const seenPiece = find(conflict.seen)
  const seen = seenPiece && fieldsOf(seenPiece)
  const stanceName = (value: string) => {
    const known = stances.find((stance) => stance === value)
    return known ? t(`stances.${known}`) : ''
  }
  const names = (['stance', 'sourceTitle', 'quote', 'locator', 'translation'] as const).filter((name) =>
    areAtOdds(seen?.[name], mine[name], now[name]),
  )
  return {
    written: names.map((name) => ({
      label: t(name === 'sourceTitle' ? 'evidence.source.title' : `evidence.${name}`),
      mine:
        name === 'stance'
          ? stanceName(mine.stance)
          : mine[name] || (name === 'sourceTitle' ? mine.title : ''),
      theirs: name === 'stance' ? stanceName(now.stance) : now[name],
    })),
  }
}

const ownFields = [
  ...['stance', 'quote', 'locator', 'translation', 'source.title', 'source.author', 'source.publisher'],
  ...['source.url', 'source.publishedOn', 'source.type', 'source.interest', 'source.origin'],
]
