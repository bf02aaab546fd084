'use client'

import { useTranslations } from 'next-intl'
import { useConnection, useOwnPage } from '@/components/drafts/own-page-context'
import { Dialog } from '@/components/ui/dialog'
import { laterPart, useLater } from '@/components/ui/later'

/** The way back in when a session ends in the middle: over the page, which stays as it is with all that was typed. */
export function SignInAgain() {
  const t = useTranslations()
  const { name, connection } = useOwnPage()
  const { isAsking } = useConnection()
  const Form = useLater(form, isAsking)
  return (
    <Dialog
      open={isAsking && Form !== null}
      onOpenChange={(open) => open || connection.answer(false)}
      title={t('connection.signInTitle')}
      description={t('connection.signInLead', { name })}
      closeLabel={t('app.close')}
    >
      {Form ? <Form /> : null}
    </Dialog>
  )
}

const form = laterPart(() => import('./sign-in-again-form').then(({ SignInAgainForm }) => SignInAgainForm))
