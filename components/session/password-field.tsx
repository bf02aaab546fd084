'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { TextField } from '@/components/ui/text-field'

type Props = Omit<ComponentProps<typeof TextField>, 'type'>

/** A password to be chosen, as the forms that set one ask for it. */
export function NewPasswordField(props: Pick<Props, 'label' | 'hint' | 'error'>) {
  return <PasswordField {...props} name="password" autoComplete="new-password" required minLength={12} />
}

/** A password that can be looked at while it is typed, so that nobody has to type it twice. */
export function PasswordField(props: Props) {
  const t = useTranslations('signIn')
  const [shown, setShown] = useState(false)
  return (
    <div className="grid gap-2">
      <TextField
        {...props}
        dir="ltr"
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="off"
      />
      <CheckboxField
        label={<span className="text-small font-normal">{t('showPassword')}</span>}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </div>
  )
}
