'use client'

import { useTranslations } from 'next-intl'
import { LanguageChoice } from '@/components/shell/language-choice'
import { ThemeChoice } from '@/components/shell/theme-choice'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { useSingleKeys } from '@/components/workspace/use-single-keys'
import type { DigitStyle } from '@/lib/domain/text/digits'
import type { Theme } from '@/lib/i18n/theme'
import { DigitsChoice } from './digits-choice'

/** How one has the product: language, colours, digits, and whether single letters act. */
export function OwnSettings({ theme, digits }: { theme: Theme; digits: DigitStyle | null }) {
  const t = useTranslations('settings.own')
  const app = useTranslations('app')
  const [singleKeys, setSingleKeys] = useSingleKeys()
  return (
    <div className="grid justify-items-start gap-5">
      <div className="grid gap-1.5">
        <p aria-hidden className="text-small text-muted">
          {app('language')}
        </p>
        <LanguageChoice />
      </div>
      <ThemeChoice initial={theme} />
      <DigitsChoice initial={digits} />
      <CheckboxField
        label={t('singleKeys')}
        hint={t('singleKeysHint')}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </div>
  )
}
