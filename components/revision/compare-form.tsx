import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'

type Props = { current: number; from: number; to: number }

/** Chooses two revisions; a plain form, so that the comparison has an address of its own. */
export function CompareForm({ current, from, to }: Props) {
  const t = useTranslations('revisions')
  const options = Array.from({ length: current }, (_, index) => ({
    value: String(current - index),
    label: t('number', { number: current - index }),
  }))
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <SelectField name="before" label={t('compare.before')} options={options} defaultValue={String(from)} />
      <SelectField name="after" label={t('compare.after')} options={options} defaultValue={String(to)} />
      <Button type="submit">{t('compare.show')}</Button>
    </form>
  )
}
