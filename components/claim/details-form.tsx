'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { claimKinds } from '@/lib/domain/claim/claim-details'
import { type DetailField, detailFields } from '@/lib/domain/claim/detail-fields'
import type { ClaimConflict } from './claim-conflict'
import { ClaimForm } from './claim-form'
import { areAtOdds } from './conflict'
import { changesMeaning, type DetailTexts, patchOf, textsOf } from './details-fields'
import { useClaimForm } from './use-claim-form'
import { Voids } from './voids'

/** What fixes the meaning of a claim, to be changed in place. */
export function DetailsForm({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.details')
  const words = useTranslations('workspace')
  const form = useClaimForm({ claim, panel: 'details', saved: textsOf(claim) })

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
      draft={form.draft}
      problem={form.problem}
      fields={detailFields.map(errorPath)}
      conflict={form.conflict}
      {...useWritten(form.conflict, form.values)}
      onSubmit={save}
      onLeave={form.leave}
    >
      {whole.map((detail) => (
        <DetailControl
          key={detail.field}
          detail={detail}
          form={form}
          {...(detail.name === 'kind' && { id: form.first })}
        />
      ))}
      {form.values.kind === 'figure' ? (
        <fieldset className="grid grid-cols-2 gap-3">
          <legend className="col-span-2 mb-1 font-semibold">{t('figure')}</legend>
          {parts.map((detail) => (
            <DetailControl key={detail.field} detail={detail} form={form} />
          ))}
        </fieldset>
      ) : null}
      {changesMeaning(patchOf(claim, form.values)) ? <Voids claim={claim} /> : null}
    </ClaimForm>
  )
}

const whole = detailFields.filter(({ path }) => path.length === 1)
const parts = detailFields.filter(({ path }) => path.length > 1)

/** The path of a field's errors, as the API says it: `figure.unit`. */
function errorPath({ path }: DetailField): string {
  return path.join('.')
}

type ControlProps = {
  detail: DetailField
  form: Pick<ReturnType<typeof useClaimForm<DetailTexts>>, 'values' | 'change' | 'field'>
  id?: string
}

/** What takes one detail: a choice, a mark, a date or a text. */
function DetailControl({ detail, form, id }: ControlProps) {
  const t = useTranslations('claim.details')
  const kinds = useTranslations('kinds')
  const { name } = detail
  const hint = name in hints ? { hint: t(hints[name as keyof typeof hints]) } : {}
  const control = { ...(id ? { id } : {}), label: t(name), ...hint }
  switch (detail.form) {
    case 'choice':
      return (
        <SelectField
          {...control}
          options={claimKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
          {...form.field(name, errorPath(detail))}
        />
      )
    case 'truth':
      return (
        <CheckboxField
          {...control}
          checked={form.values[name] === 'yes'}
          onChange={(event) => form.change({ [name]: event.currentTarget.checked ? 'yes' : '' })}
        />
      )
    case 'date':
      return <TextField {...control} dir="ltr" inputMode="numeric" {...form.field(name, errorPath(detail))} />
    case 'text':
      return <TextField {...control} {...form.field(name, errorPath(detail))} />
  }
}

const hints = { claimant: 'claimantHint', claimDate: 'dateHint', central: 'centralHint' } as const

/** Where both changed the same field. What only they changed is told as any other change. */
function useWritten(conflict: ClaimConflict | null, mine: DetailTexts) {
  const t = useTranslations()
  if (!conflict) return {}
  const now = textsOf(conflict.now)
  const seen = conflict.seen && textsOf(conflict.seen)
  const show = ({ form }: DetailField, value: string) => {
    if (form === 'truth') return t(value ? 'workspace.yes' : 'workspace.no')
    const kind = form === 'choice' ? claimKinds.find((known) => known === value) : undefined
    return kind ? t(`kinds.${kind}`) : value
  }
  const both = detailFields.filter(({ name }) => areAtOdds(seen?.[name], mine[name], now[name]))
  return {
    written: both.map((detail) => ({
      label: t(`claim.details.${detail.name}`),
      mine: show(detail, mine[detail.name]),
      theirs: show(detail, now[detail.name]),
    })),
    compared: both.map(({ field }) => field),
  }
}
