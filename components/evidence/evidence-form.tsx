'use client'

import { useTranslations } from 'next-intl'
import { draftKey } from '@/components/article/panel'
import { useWorkspace } from '@/components/article/workspace'
import { ChoiceField } from '@/components/claim/choice-field'
import { ClaimForm } from '@/components/claim/claim-form'
import { useClaimForm } from '@/components/claim/use-claim-form'
import { useDraftField } from '@/components/draft'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { type Claim, claim as claimSchema } from '@/lib/domain/claim'
import { type Evidence, evidence as evidenceSchema, stances } from '@/lib/domain/evidence'
import { emptyEvidence, evidenceBody, evidencePatch, fieldsOf } from './evidence-fields'
import { SourceFields } from './source-fields'

type Props = { claim: Claim; piece?: Evidence }

/** Attaches evidence to a claim, or changes a piece that is there. */
export function EvidenceForm({ claim, piece }: Props) {
  const t = useTranslations('evidence')
  const words = useTranslations('workspace')
  const names = useTranslations('stances')
  const { actor } = useWorkspace()
  const inMind = useDraftField(draftKey(actor.id, claim.id, 'proposal'), 'verdict')
  const form = useClaimForm({
    claim,
    panel: piece ? `evidence-change/${piece.id}` : 'evidence',
    saved: piece ? fieldsOf(piece) : { ...emptyEvidence, stance: stanceFor(inMind) },
    ...(piece ? { version: piece.version } : {}),
  })

  function save(version = form.draft.version) {
    if (!piece) {
      return form.send({
        ...{
          path: `/claims/${claim.id}/evidence`,
          body: evidenceBody(form.values),
          read: answered.parse,
        },
        done: ({ claim: saved }) => ({
          claim: saved,
          say: t('attached', { number: claim.number }),
          next: inMind ? 'proposal' : null,
        }),
      })
    }
    const patch = evidencePatch(piece, form.values)
    if (!patch) return form.leave({ forget: true })
    return form.send({
      ...{
        method: 'PATCH',
        path: `/evidence/${piece.id}`,
        body: patch,
        ifMatch: version,
        read: answered.parse,
      },
      done: ({ claim: saved }) => ({ claim: saved, say: t('changed') }),
    })
  }

  return (
    <ClaimForm
      title={piece ? t('changeOf', { source: piece.source.title }) : t('attachTo', { number: claim.number })}
      submit={piece ? words('save') : t('attach')}
      pending={form.pending}
      kept={form.draft.kept}
      problem={form.problem}
      fields={ownFields}
      comparison={useComparison(form.problem?.current, form.values)}
      onSubmit={save}
      onLeave={form.leave}
    >
      <ChoiceField
        id={form.first}
        legend={t('stance')}
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
        rows={3}
        {...form.field('quote')}
      />
      <TextField label={t('locator')} hint={t('locatorHint')} {...form.field('locator')} />
      <TextArea label={t('translation')} rows={2} {...form.field('translation')} />
    </ClaimForm>
  )
}

/** What a verdict in mind makes the likely stance, to be changed by whoever sees it otherwise. */
function stanceFor(verdict: string | null): string {
  if (verdict === 'verified') return 'supports'
  return verdict === 'disputed' ? 'contradicts' : ''
}

function useComparison(current: unknown, mine: ReturnType<typeof fieldsOf>) {
  const t = useTranslations()
  const theirs = current === undefined ? null : evidenceSchema.safeParse(current)
  if (!theirs?.success) return null
  const now = fieldsOf(theirs.data)
  const stanceName = (value: string) => {
    const known = stances.find((stance) => stance === value)
    return known ? t(`stances.${known}`) : ''
  }
  return {
    version: theirs.data.version,
    rows: [
      { label: t('evidence.stance'), mine: stanceName(mine.stance), theirs: stanceName(now.stance) },
      { label: t('evidence.source.title'), mine: mine.sourceTitle || mine.title, theirs: now.sourceTitle },
      ...(['quote', 'locator', 'translation'] as const).map((name) => ({
        label: t(`evidence.${name}`),
        mine: mine[name],
        theirs: now[name],
      })),
    ],
  }
}

const answered = evidenceSchema.extend({ claim: claimSchema })

const ownFields = [
  ...['stance', 'quote', 'locator', 'translation', 'source.title', 'source.author', 'source.publisher'],
  ...['source.url', 'source.publishedOn', 'source.type', 'source.interest', 'source.origin'],
]
