'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { chooseTheme } from '@/components/theme/choose-theme'
import { type Theme, themes } from '@/lib/i18n/theme'

/** Light, dark, or as the device says, see `chooseTheme`. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const t = useTranslations('app')
  const [chosen, setChosen] = useState(initial)

  function choose(theme: Theme) {
    setChosen(theme)
    chooseTheme(theme)
  }

  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-small text-muted">{t('theme')}</legend>
      <div className="grid grid-cols-3 rounded-lg border border-edge">
        {themes.map((theme) => (
          <label
            key={theme}
            className="rounded-md px-2 py-1 text-center text-small has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              checked={chosen === theme}
              onChange={() => choose(theme)}
            />
            {t(`themes.${theme}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
