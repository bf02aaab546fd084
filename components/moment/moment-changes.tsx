import { useTranslations } from 'next-intl'
import { ChangeList } from '@/components/history/change-list'
import { changesOf } from '@/components/history/changes'
import type { MomentChange } from '@/lib/domain/moment/moment-changes'
import { isolated } from '@/lib/domain/text/isolated'
import { useDigits } from '@/lib/i18n/use-digits'

/** What changed between two moments: a sentence for each thing, then each field as it was and as it is. */
export function MomentChanges({ changes }: { changes: MomentChange[] }) {
  const t = useTranslations('moments')
  if (changes.length === 0) return <p className="text-muted">{t('noChanges')}</p>
  return (
    <ul className="divide-y divide-line rounded border border-line bg-sheet shadow-sheet">
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and never reordered
        <li key={index} className="grid gap-2 px-5 py-4">
          <p className="font-medium">
            <Sentence change={change} />
          </p>
          {change.kind === 'comments' ? null : <ChangeList changes={changesOf(change)} />}
        </li>
      ))}
    </ul>
  )
}

function Sentence({ change }: { change: MomentChange }) {
  const t = useTranslations('moments.changes')
  const digits = useDigits()
  if (change.kind === 'article') return t('article')
  const claim = isolated(`#${digits(change.claim)}`)
  if (change.kind !== 'comments') return t(change.kind, { claim })
  const { added, resolved, withdrawn } = change
  return t('comments', { claim, added, resolved, withdrawn })
}
