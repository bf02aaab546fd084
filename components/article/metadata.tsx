import { useLocale, useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import type { Article } from '@/lib/domain/article/article'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'

type Props = {
  article: Article
  /** How many characters of its text nobody sees. */
  unseen: number
  direction: 'rtl' | 'ltr'
}

/** The line under a heading: which text this is, and where it comes from. In the interface's language and direction. */
export function Metadata({ article, unseen, direction }: Props) {
  const t = useTranslations('workspace.metadata')
  const language = useFormattingLanguage()
  const { sha256, number } = article.revision
  return (
    <div
      lang={useLocale()}
      dir={direction}
      className="mb-[1.4em] flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line pb-4 font-interface text-small text-muted"
    >
      <span>{t('revision', { number })}</span>
      {article.outlet ? <Isolated>{article.outlet}</Isolated> : null}
      {article.byline ? <Isolated>{t('byline', { name: article.byline })}</Isolated> : null}
      {article.publishedOn ? (
        <time dateTime={article.publishedOn}>{partialDateText(article.publishedOn, language)}</time>
      ) : null}
      {article.sourceUrl ? (
        <a
          href={article.sourceUrl}
          rel="noopener noreferrer"
          target="_blank"
          className="text-accent underline underline-offset-4"
        >
          {t('original')}
        </a>
      ) : null}
      {unseen > 0 ? (
        <span className="text-needs-sources">{t('hiddenCharacters', { count: unseen })}</span>
      ) : null}
      <details className="group min-w-0">
        <summary className="list-none rounded [&::-webkit-details-marker]:hidden">
          <span className="sr-only">{t('sha256')}: </span>
          <bdi dir="ltr" title={t('sha256')} className="group-open:hidden">
            sha256 {sha256.slice(0, 4)}…{sha256.slice(-4)}
          </bdi>
          <bdi dir="ltr" className="hidden font-mono break-all group-open:inline">
            {sha256}
          </bdi>
        </summary>
      </details>
    </div>
  )
}
