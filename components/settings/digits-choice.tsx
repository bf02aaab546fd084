'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { rememberChoice } from '@/components/theme/remember-choice'
import { SelectField } from '@/components/ui/select-field'
import { type DigitStyle, digitStyles } from '@/lib/domain/text/digits'
import { digitNames, digitsCookie, toDigits } from '@/lib/i18n/digits'
import { useRouter } from '@/lib/i18n/navigation'

/** In which digits one reads Arabic pages: the newsroom's, or those one chose, which the browser remembers as it does the colours. */
export function DigitsChoice({ initial }: { initial: DigitStyle | null }) {
  const t = useTranslations('settings.own')
  const router = useRouter()
  const [chosen, setChosen] = useState(initial)

  function choose(style: DigitStyle | null) {
    rememberChoice(digitsCookie, style)
    setChosen(style)
    router.refresh()
  }

  return (
    <SelectField
      label={t('digits')}
      hint={t('digitsHint')}
      name="digits"
      value={chosen ?? ''}
      options={[
        { value: '', label: t('digitsOfNewsroom') },
        ...digitStyles.map((value) => ({ value, label: digitNames[value] })),
      ]}
      onChange={({ target }) => choose(toDigits(target.value))}
    />
  )
}
