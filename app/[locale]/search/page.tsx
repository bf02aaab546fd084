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
import { searchQuery } from '@/lib/domain/search/search-query'
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
  const query = queryIn(asked)
  const actor = await requireActor(locale, `/search?${new URLSearchParams({ q: query.q })}`)
  const [t, page] = await Promise.all([getTranslations('search'), findAnything(actor, query).then(found)])
  const kinds = foundKinds.filter((kind) => kind !== 'person' || mayFindPeople(actor).allowed)
  const { q, kind, cursor } = query

  return (
    <PageFrame title={t('title')} narrow>
      <SearchForm q={q} kind={kind} />
      {q.trim() === '' ? (
        <Notice title={t('start.title')}>{t('start.text')}</Notice>
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

/** A search from an address, as far as it can be one. */
function queryIn(asked: Partial<Asked>) {
  const [q, kind, cursor] = [asked.q, asked.kind, asked.cursor].map((value) => [value].flat()[0])
  const whole = searchQuery.safeParse({ q: q?.slice(0, 300), kind: kind || undefined, cursor })
  return whole.success ? whole.data : searchQuery.parse({ q: q?.slice(0, 300) })
}
