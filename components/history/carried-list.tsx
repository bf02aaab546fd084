import { useTranslations } from 'next-intl'
import { OutcomeWord } from '@/components/history/outcome-word'
import { carriedIn, listedIn } from '@/lib/domain/article/revision-entry'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { ChangeList } from './change-list'
import { changesOf } from './changes'

/**
 * What became of claims, in an entry of their article: those that a revision changed one by one, of very many the first, the others as a
 * number; or how many left the check with the article, or came back.
 */
export function CarriedList({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations()
  const isOut = entry.action === 'article-withdrawn'
  if (isOut || entry.action === 'article-restored')
    return (
      <p>{t(`history.${isOut ? 'withdrawnWith' : 'restoredWith'}`, { count: listedIn(entry).length })}</p>
    )
  const told = carriedIn(entry).map((claim) => ({ ...claim, changes: changesOf(claim) }))
  const touched = told.filter(({ changes, outcome }) => changes.length > 0 || outcome === 'lost')
  if (told.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="text-small text-muted">{t('history.carried.title')}</p>
      <ul className="grid gap-2">
        {touched.slice(0, mostShown).map(({ id, number, outcome, before, after, changes }) => (
          <li key={id} className="grid gap-1 border-s-2 border-line ps-3">
            <p className="flex flex-wrap gap-x-3">
              <span className="font-medium">{t('claim.number', { number })}</span>
              <OutcomeWord outcome={outcome} />
            </p>
            {before.state === 'approved' && after.state === 'reopened' ? (
              <p className="text-needs-sources">{t('history.fellAway')}</p>
            ) : null}
            <ChangeList changes={changes} />
          </li>
        ))}
      </ul>
      {touched.length > mostShown ? (
        <p className="text-small">{t('revisions.touched.left', { count: touched.length - mostShown })}</p>
      ) : null}
      {told.length > touched.length ? (
        <p className="text-small">{t('history.carried.kept', { count: told.length - touched.length })}</p>
      ) : null}
    </div>
  )
}

/** Claims: their own histories tell of each. */
const mostShown = 100
