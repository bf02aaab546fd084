'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { type Claim, claimKinds, claim as claimSchema } from '@/lib/domain/claim'
import { ClaimForm } from './claim-form'
import { detailsOf, figureFields, patchOf } from './details-fields'
import { useClaimForm } from './use-claim-form'

/** What fixes the meaning of a claim, to be changed in place. */
export function DetailsForm({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.details')
  const kinds = useTranslations('kinds')
  const words = useTranslations('workspace')
  const form = useClaimForm({ claim, panel: 'details', saved: detailsOf(claim) })
  const isFigure = form.values.kind === 'figure'

  function save(version = form.draft.version) {
    const patch = patchOf(claim, form.values)
    if (!patch) return form.leave({ forget: true })
    return form.send({
      ...{
        method: 'PATCH',
        path: `/claims/${claim.id}`,
        body: patch,
        ifMatch: version,
        read: claimSchema.parse,
      },
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
      comparison={useComparison(form.problem?.current, form.values)}
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

function useComparison(current: unknown, mine: ReturnType<typeof detailsOf>) {
  const t = useTranslations()
  const theirs = current === undefined ? null : claimSchema.safeParse(current)
  if (!theirs?.success) return null
  const now = detailsOf(theirs.data)
  const show = (name: keyof typeof mine, value: string) => {
    if (name === 'central') return t(value ? 'workspace.yes' : 'workspace.no')
    const kind = name === 'kind' ? claimKinds.find((known) => known === value) : undefined
    return kind ? t(`kinds.${kind}`) : value
  }
  const rows = (['kind', 'claimant', 'claimDate', 'central', ...figureFields] as const).map((name) => ({
    label: t(`claim.details.${name}`),
    mine: show(name, mine[name]),
    theirs: show(name, now[name]),
  }))
  return { version: theirs.data.version, rows }
}
