import { useLocale, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class'
import { controlClass } from '@/components/ui/control-class'
import type { FoundKind } from '@/lib/domain/search/found-kinds'

/** Asks by its address alone, so that it works without scripts, and can be sent and kept. */
export function SearchForm({ q, kind }: { q: string; kind: FoundKind | undefined }) {
  const t = useTranslations('search')
  return (
    <search>
      <form method="get" action={`/${useLocale()}/search`} className="mb-4 flex gap-2">
        <label htmlFor="search-field" className="sr-only">
          {t('field')}
        </label>
        <input
          id="search-field"
          type="search"
          name="q"
          dir="auto"
          defaultValue={q}
          placeholder={t('field')}
          className={`${controlClass} min-h-10`}
        />
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        <button type="submit" className={`${buttonClass('primary')} shrink-0`}>
          {t('submit')}
        </button>
      </form>
    </search>
  )
}
