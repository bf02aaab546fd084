'use client'

import { useTranslations } from 'next-intl'
import { useConnection, useOwnPage } from '@/components/drafts/own-page-context'
import { Dialog } from '@/components/ui/dialog'
import { laterPart, useLater } from '@/components/ui/later'

/** The way back in when a session ends in the middle: over the page, which stays as it is with all that was typed. */
export function SignInAgain({ bySingleSignOn }: { bySingleSignOn: boolean }) {
  const t = useTranslations()
  const { name, connection } = useOwnPage()
  const { asks } = useConnection()
  const Form = useLater(form, asks !== null)
  const words = asks === 'sensitive' ? 'confirm' : 'signIn'
  return (
    <Dialog
      open={asks !== null && Form !== null}
      onOpenChange={(open) => open || connection.answer(false)}
      title={t(`connection.${words}Title`)}
      description={t(`connection.${words}Lead`, { name })}
      closeLabel={t('app.close')}
    >
      {Form ? <Form bySingleSignOn={bySingleSignOn} /> : null}
    </Dialog>
  )
}

const form = laterPart(() => import('./sign-in-again-form').then(({ SignInAgainForm }) => SignInAgainForm))
