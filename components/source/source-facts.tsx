import { useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import type { Source } from '@/lib/domain/claim/source'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'

/** What is known of a source besides its title. */
export function SourceFacts({ source }: { source: Source }) {
  const t = useTranslations()
  const { author, publisher, url, publishedOn, type, interest, origin } = source
  const language = useFormattingLanguage()
  const facts = [
    ['author', author],
    ['publisher', publisher],
    ['publishedOn', publishedOn && partialDateText(publishedOn, language)],
    ['type', t(`sourceTypes.${type}`)],
    ['interest', interest],
    ['origin', origin],
  ] as const
  return (
    <dl className="grid grid-cols-[minmax(5rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-1.5">
      {url ? (
        <>
          <dt className="text-muted">{t('sources.facts.url')}</dt>
          <dd>
            <a
              href={url}
              rel="noopener noreferrer"
              target="_blank"
              className="break-all text-accent underline underline-offset-4"
            >
              <bdi dir="ltr">{url}</bdi>
            </a>
          </dd>
        </>
      ) : null}
      {facts.map(([name, said]) =>
        said ? (
          <div key={name} className="contents">
            <dt className="text-muted">{t(`sources.facts.${name}`)}</dt>
            <dd>
              <Isolated>{said}</Isolated>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
