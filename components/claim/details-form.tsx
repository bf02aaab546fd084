'use client'

import { useTranslations } from 'next-intl'
import { useDraftField } from '@/components/drafts/draft'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { Unfolding } from '@/components/ui/unfolding'
import { draftKey, type Panel } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { claimKinds } from '@/lib/domain/claim/claim-details'
import { type DetailField, detailFields } from '@/lib/domain/claim/detail-fields'
import { isPerCent } from '@/lib/domain/text/per-cent'
import type { ClaimConflict } from './claim-conflict'
import { ClaimForm } from './claim-form'
import { areAtOdds } from './conflict'
import { changesMeaning, type DetailTexts, patchOf, textsOf } from './details-fields'
import { useClaimForm } from './use-claim-form'
import { Voids } from './voids'

/** What fixes the meaning of a claim, to be changed in place: of a figure, first of all what it is a figure of. */
export function DetailsForm({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.details')
  const words = useTranslations('workspace')
  const { open } = useWorkspace()
  const form = useClaimForm({ claim, panel: 'details', saved: textsOf(claim) })
  const next = useNext(claim)
  const entry = claim.kind === 'figure' ? firstHole(claim) : 'kind'

  function save(on = form.seen()) {
    const patch = patchOf(claim, form.values)
    if (!patch && next) {
      form.draft.forget()
      return open(claim.number, { panel: next, focus: true })
    }
    if (!patch) return form.leave({ forget: true })
    return form.send({
      ask: (send, version) =>
        send(calls.changeClaim, { params: { claimId: claim.id }, body: patch, version }),
      on,
      done: (saved) => ({ claim: saved, say: words('saved'), next }),
    })
  }

  return (
    <ClaimForm
      title={t('form', { number: claim.number })}
      submit={next ? t('saveAndGoOn') : words('save')}
      pending={form.pending}
      draft={form.draft}
      problem={form.problem}
      fields={detailFields.map(errorPath)}
      conflict={form.conflict}
      {...useWritten(form.conflict, form.values)}
      onSubmit={save}
      onLeave={form.leave}
    >
      {claim.kind === 'figure' ? null : whole.map(control)}
      {form.values.kind === 'figure' ? (
        <>
          <fieldset className="grid grid-cols-2 items-end gap-3">
            <legend className="col-span-2 mb-1 font-semibold">{t('figure')}</legend>
            {figureFields.map(control)}
          </fieldset>
          <Unfolding summary={t('calculation')} filled={isTold(calculationFields)}>
            <div className="grid grid-cols-2 items-end gap-3">{calculationFields.map(control)}</div>
          </Unfolding>
        </>
      ) : null}
      {claim.kind === 'figure' ? (
        <Unfolding
          summary={t('more')}
          filled={form.values.kind !== 'figure' || isTold(whole.filter(({ name }) => name !== 'kind'))}
        >
          <div className="grid gap-3.5">{whole.map(control)}</div>
        </Unfolding>
      ) : null}
      {changesMeaning(patchOf(claim, form.values)) ? <Voids claim={claim} /> : null}
    </ClaimForm>
  )

  function control(detail: DetailField) {
    return (
      <DetailControl
        key={detail.field}
        detail={detail}
        form={form}
        {...(detail.name === entry && { id: form.first })}
      />
    )
  }

  /** Whether there is something to see in some fields: what was written, or what is wrong. */
  function isTold(fields: readonly DetailField[]): boolean {
    return fields.some((field) => form.values[field.name] !== '' || form.errorAt(errorPath(field)) !== null)
  }
}

/** The form that comes after this one where a figure has just been marked with a verdict in mind. */
function useNext({ id, kind, evidence, proposal }: Claim): Panel | null {
  const inMind = useDraftField(draftKey(id, 'proposal'), 'verdict')
  if (!inMind || kind !== 'figure' || evidence.length > 0 || proposal) return null
  return inMind === 'needs-sources' ? 'proposal' : 'evidence'
}

/** Where one goes on with a figure: what is not known of it yet. */
function firstHole({ figure }: Claim): DetailField['name'] {
  return figureNames.find((name) => !figure?.[name]) ?? 'value'
}

const whole = detailFields.filter(({ path }) => path.length === 1)
const figureNames = ['value', 'unit', 'denominator', 'territory', 'asOf'] as const
const figureFields = figureNames.flatMap((name) => detailFields.filter((field) => field.name === name))
const calculationFields = detailFields.filter(({ path }) => path[0] === 'calculation')

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
    case 'number':
      return (
        <TextField
          {...control}
          dir="ltr"
          inputMode="decimal"
          {...form.field(name, errorPath(detail))}
          onChange={(event) => form.change({ ...resultOf(form.values), [name]: event.currentTarget.value })}
        />
      )
    case 'text':
      return <TextField {...control} {...form.field(name, errorPath(detail))} />
  }
}

/** The figure is what the arithmetic is to make, unless somebody says otherwise. */
function resultOf({ value, unit, result, part, whole }: DetailTexts): Partial<DetailTexts> {
  const untouched = result === '' && part === '' && whole === ''
  return untouched && /^[\d.]+$/.test(value) ? { result: `${value}${isPerCent(unit) ? '%' : ''}` } : {}
}

const hints = {
  ...({ claimant: 'claimantHint', claimDate: 'dateHint', central: 'centralHint' } as const),
  ...({ value: 'valueHint', unit: 'unitHint', denominator: 'denominatorHint' } as const),
  ...({ territory: 'territoryHint', asOf: 'asOfHint', part: 'partHint', whole: 'wholeHint' } as const),
  ...({ result: 'resultHint', tolerance: 'toleranceHint' } as const),
}

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
