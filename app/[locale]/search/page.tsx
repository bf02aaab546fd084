import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Drawn } from '@/components/document/drawn'
import { FoundRow } from '@/components/search/found-row'
import { KindFilter } from '@/components/search/kind-filter'
import { SearchForm } from '@/components/search/search-form'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { Notice } from '@/components/ui/notice'
import { mayFindPeople } from '@/lib/domain/policy'
import { foundKinds } from '@/lib/domain/search/found-kinds'
import { longestQuestion, searchQuery } from '@/lib/domain/search/search-query'
import { isLongerThan } from '@/lib/domain/text/code-points'
import { localeOf } from '@/lib/i18n/locale-of'
import { findAnything } from '@/lib/operations/search/find-anything'
import { found } from '../found'
import { requireActor } from '../require-actor'

type Asked = Record<'q' | 'kind' | 'cursor', string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Partial<Asked>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

/** What is asked for stands in the address; whoever comes without a question gets the field. */
export default async function SearchPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([localeOf(params), searchParams])
  const { typed, tooLong, query } = queryIn(asked)
  const actor = await requireActor(locale, `/search?${new URLSearchParams({ q: typed })}`)
  const [t, problems, page] = await Promise.all([
    getTranslations('search'),
    getTranslations('problems.fields'),
    findAnything(actor, query).then(found),
  ])
  const kinds = foundKinds.filter((kind) => kind !== 'person' || mayFindPeople(actor).allowed)
  const { q, kind, cursor } = query
  const notAsked = tooLong ? (
    <Notice kind="error">{problems('too-long', { maximum: longestQuestion })}</Notice>
  ) : (
    <Notice title={t('start.title')}>{t('start.text')}</Notice>
  )

  return (
    <PageFrame title={t('title')} narrow>
      <SearchForm q={typed} kind={kind} />
      {q.trim() === '' ? (
        notAsked
      ) : (
        <>
          <KindFilter q={q} kinds={kinds} chosen={kind} />
          {page.items.length === 0 ? (
            <Notice kind="empty" title={t('nothing.title')}>
              {t('nothing.text')}
            </Notice>
          ) : (
            <Drawn
              as="ol"
              className="divide-y divide-line overflow-hidden rounded border border-line bg-sheet shadow-sheet"
            >
              {page.items.map((hit) => (
                <FoundRow key={`${hit.kind}-${hit.id}`} hit={hit} />
              ))}
            </Drawn>
          )}
          <NextPage
            pathname="/search"
            query={{ q, ...(kind ? { kind } : {}) }}
            cursor={cursor}
            nextCursor={page.nextCursor}
            nextLabel={t('next')}
            firstLabel={t('first')}
          />
        </>
      )}
    </PageFrame>
  )
}

/** A search from an address, as far as it can be one; what is too long is not asked. */
function queryIn(asked: Partial<Asked>) {
  const [q, kind, cursor] = [asked.q, asked.kind, asked.cursor].map((value) => [value].flat()[0])
  const typed = q ?? ''
  const tooLong = isLongerThan(typed, longestQuestion)
  const question = tooLong ? '' : typed
  const whole = searchQuery.safeParse({ q: question, kind: kind || undefined, cursor })
  return { typed, tooLong, query: whole.success ? whole.data : searchQuery.parse({ q: question }) }
}
