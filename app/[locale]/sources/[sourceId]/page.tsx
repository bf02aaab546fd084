import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { FallenSource } from '@/components/source/fallen-source'
import { SourceFacts } from '@/components/source/source-facts'
import { SourceSteps } from '@/components/source/source-steps'
import { UseTable } from '@/components/source/use-table'
import { Isolated } from '@/components/ui/free-text'
import { Notice } from '@/components/ui/notice'
import type { Query } from '@/lib/domain/claim/filter-query'
import { isFallen } from '@/lib/domain/claim/known-source'
import { sourceId } from '@/lib/domain/ids'
import { mayChangeSource } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { listSourceUses } from '@/lib/operations/claim/list-source-uses'
import { previewSourceFall } from '@/lib/operations/claim/preview-source-fall'
import { readSource } from '@/lib/operations/claim/read-source'
import { cursorIn } from '../../asked-page'
import { found } from '../../found'
import { withMessages } from '../../page-messages'
import { requireActor } from '../../require-actor'

type Props = {
  params: Promise<{ locale: string; sourceId: string }>
  searchParams: Promise<Query & { cursor?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('title') }
}

export default withMessages(['evidence', 'problems', 'refusals', 'sourceTypes', 'sources'], SourcePage)

/** A source: what is known of it, where it is used, and how it is withdrawn or corrected. */
async function SourcePage({ params, searchParams }: Props) {
  const [locale, { sourceId: asked }] = await Promise.all([localeOf(params), params])
  const actor = await requireActor(locale, `/sources/${asked}`)
  const id = sourceId.safeParse(asked)
  if (!id.success) notFound()
  const cursor = cursorIn(await searchParams)
  const [source, uses, effects, t, refusals] = await Promise.all([
    readSource(actor, id.data).then(found),
    listSourceUses(actor, id.data, { limit: 50, cursor }).then(found),
    previewSourceFall(actor, id.data).then(found),
    getTranslations('sources'),
    getTranslations('refusals'),
  ])
  const may = mayChangeSource(actor)
  return (
    <PageFrame title={<Isolated>{source.title}</Isolated>} lead={t('title')} narrow>
      <FallenSource source={source} />
      <SourceFacts source={source} />
      {isFallen(source) || actor.role === 'reader' ? null : (
        <SourceSteps source={source} effects={effects} off={may.allowed ? null : refusals(may.reason)} />
      )}
      <section className="mt-8 grid gap-3">
        <h2 className="text-lg font-semibold">{t('uses.title')}</h2>
        {uses.items.length > 0 ? (
          <UseTable uses={uses.items} />
        ) : (
          <Notice kind="empty">{t('uses.none')}</Notice>
        )}
        <NextPage
          pathname={`/sources/${id.data}`}
          query={{}}
          cursor={cursor}
          nextCursor={uses.nextCursor}
          nextLabel={t('uses.more')}
          firstLabel={t('uses.first')}
        />
      </section>
    </PageFrame>
  )
}
