import { useTranslations } from 'next-intl'
import type { Answers } from '@/lib/api/contract'
import { isolated } from '@/lib/domain/text/isolated'
import { useFormatter } from '@/lib/i18n/use-formatter'
import { PreviewItem } from './preview-item'

/** What would be made of a file: how many of each, what does not come along, and claim by claim; what is not marked first. */
export function ImportPreview({ answer }: { answer: Answers['importDocument'] }) {
  const t = useTranslations('imports')
  const format = useFormatter()
  const { article, creates, items, notKept } = answer
  const counts = (['claims', 'evidence', 'sources', 'proposals', 'comments'] as const).flatMap((kind) =>
    creates[kind] > 0 || kind === 'claims' ? [t(`counts.${kind}`, { count: creates[kind] })] : [],
  )
  const ordered = [...items].sort((one, other) => Number(one.number !== null) - Number(other.number !== null))
  const shown = ordered.slice(0, mostShown)
  return (
    <>
      <h2 className="text-xl font-bold">{t('previewTitle')}</h2>
      <p>
        {t(article.isNew ? 'newArticle' : 'onArticle', { title: isolated(article.title) })}{' '}
        {format.list(counts)}
      </p>
      {notKept.length > 0 ? (
        <div>
          <h3 className="font-semibold">{t('notKeptTitle')}</h3>
          <ul className="list-disc ps-6">
            {notKept.map((code) => (
              <li key={code}>{t(`notKept.${code}`)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <ol className="divide-y divide-line rounded border border-line bg-sheet">
        {shown.map((item) => (
          <PreviewItem key={item.path} item={item} />
        ))}
      </ol>
      {ordered.length > shown.length ? (
        <p>{t('moreItems', { count: ordered.length - shown.length })}</p>
      ) : null}
    </>
  )
}

const mostShown = 200
