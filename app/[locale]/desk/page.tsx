import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Late, Returned } from '@/components/desk/claims'
import { Figures } from '@/components/desk/figures'
import { People } from '@/components/desk/people'
import { Waiting } from '@/components/desk/waiting'
import { Weeks } from '@/components/desk/weeks'
import { Drawn } from '@/components/document/drawn'
import { PageFrame } from '@/components/shell/page-frame'
import { Notice } from '@/components/ui/notice'
import { mayReadDesk } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { readDesk } from '@/lib/operations/desk/read-desk'
import { found } from '../found'
import { requireActor } from '../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

/** How the work stands, for editors. */
export default async function DeskPage({ params }: { params: Promise<{ locale: string }> }) {
  const actor = await requireActor(await localeOf(params), '/desk')
  const [t, refusals] = await Promise.all([getTranslations('desk'), getTranslations('refusals')])
  const permission = mayReadDesk(actor)
  if (!permission.allowed) {
    return (
      <PageFrame title={t('title')} narrow>
        <Notice>{refusals(permission.reason)}</Notice>
      </PageFrame>
    )
  }
  const { hours, weeks, waiting, people, late, returned } = found(await readDesk(actor))
  return (
    <PageFrame title={t('title')} lead={t('lead', { weeks: weeks.length })}>
      <Drawn as="div" className="grid items-start gap-5 lg:grid-cols-2">
        <div className="lg:col-span-2">
          <Figures weeks={weeks} hours={hours} />
        </div>
        <Waiting waiting={waiting} />
        <Weeks weeks={weeks} />
        <People people={people} />
        <Returned returned={returned} />
        <div className="min-w-0 lg:col-span-2">
          <Late late={late} />
        </div>
      </Drawn>
    </PageFrame>
  )
}
