'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { type Claim, claimKinds } from '@/lib/domain/claim/claim'
import type { ClaimConflict } from './claim-conflict'
import { ClaimForm } from './claim-form'
import { areAtOdds } from './conflict'
import { detailsOf, figureFields, patchOf } from './details-fields'
import { useClaimForm } from './use-claim-form'

/** What fixes the meaning of a claim, to be changed in place. */
export function DetailsForm({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.details')
  const kinds = useTranslations('kinds')
  const words = useTranslations('workspace')
  const form = useClaimForm({ claim, panel: 'details', saved: detailsOf(claim) })
  const isFigure = form.values.kind === 'figure'

  function save(on = form.seen()) {
    const patch = patchOf(claim, form.values)
    if (!patch) return form.leave({ forget: true })
    return form.send({
      ask: (send, version) =>
        send(calls.changeClaim, { params: { claimId: claim.id }, body: patch, version }),
      on,
      done: (saved) => ({ claim: saved, say: words('saved') }),
    })
  }

  return (
    <ClaimForm
      title={t('form', { number: claim.number })}
      submit={words('save')}
      pending={form.pending}
      kept={form.draft.kept}
      problem={form.problem}
      fields={['kind', 'claimant', 'claimDate', 'central', ...figureFields.map((name) => `figure.${name}`)]}
      conflict={form.conflict}
      {...useWritten(form.conflict, form.values)}
      onSubmit={save}
      onLeave={form.leave}
    >
      <SelectField
        id={form.first}
        label={t('kind')}
        options={claimKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        {...form.field('kind')}
      />
      <TextField label={t('claimant')} hint={t('claimantHint')} {...form.field('claimant')} />
      <TextField
        label={t('claimDate')}
        hint={t('dateHint')}
        dir="ltr"
        inputMode="numeric"
        {...form.field('claimDate')}
      />
      <CheckboxField
        label={t('central')}
        hint={t('centralHint')}
        checked={form.values.central === 'yes'}
        onChange={(event) => form.change({ central: event.currentTarget.checked ? 'yes' : '' })}
      />
      {isFigure ? (
        <fieldset className="grid grid-cols-2 gap-3">
          <legend className="col-span-2 mb-1 font-semibold">{t('figure')}</legend>
          {figureFields.map((name) => (
            <TextField
              key={name}
              label={t(name)}
              {...(name === 'asOf' ? { dir: 'ltr' } : {})}
              {...form.field(name, `figure.${name}`)}
            />
          ))}
        </fieldset>
      ) : null}
    </ClaimForm>
  )
}

/** Where both changed the same field. What only they changed is told as any other change. */
function useWritten(conflict: ClaimConflict | null, mine: ReturnType<typeof detailsOf>) {
  const t = useTranslations()
  if (!conflict) return {}
  const now = detailsOf(conflict.now)
  const seen = conflict.seen && detailsOf(conflict.seen)
  const show = (name: keyof typeof mine, value: string) => {
    if (name === 'central') return t(value ? 'workspace.yes' : 'workspace.no')
    const kind = name === 'kind' ? claimKinds.find((known) => known === value) : undefined
    return kind ? t(`kinds.${kind}`) : value
  }
  const names = detailNames.filter((name) => areAtOdds(seen?.[name], mine[name], now[name]))
  return {
    written: names.map((name) => ({
      label: t(`claim.details.${name}`),
      mine: show(name, mine[name]),
      theirs: show(name, now[name]),
    })),
    compared: names.map((name) => (isFigureField(name) ? (`figure-${name}` as const) : name)),
  }
}

const detailNames = ['kind', 'claimant', 'claimDate', 'central', ...figureFields] as const

function isFigureField(name: (typeof detailNames)[number]): name is (typeof figureFields)[number] {
  return figureFields.some((known) => known === name)
}
