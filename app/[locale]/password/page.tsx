import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordChangeForm } from '@/components/session/password-change-form'
import { PageFrame } from '@/components/shell/page-frame'
import { Notice } from '@/components/ui/notice'
import { hasPassword } from '@/lib/auth/own-password'
import { localeOf } from '@/lib/i18n/locale-of'
import { withMessages } from '../page-messages'
import { requireActor } from '../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passwords'))('changeTitle') }
}

export default withMessages(['passwords', 'problems', 'refusals'], PasswordPage)

async function PasswordPage({ params }: { params: Promise<{ locale: string }> }) {
  const actor = await requireActor(await localeOf(params), '/password')
  const t = await getTranslations('passwords')
  if (!(await hasPassword(actor)))
    return (
      <PageFrame title={t('changeTitle')} narrow>
        <Notice>{t('none')}</Notice>
      </PageFrame>
    )
  return (
    <PageFrame title={t('changeTitle')} lead={t('changeLead')} narrow>
      <div className="max-w-md">
        <PasswordChangeForm />
      </div>
    </PageFrame>
  )
}
