import { useHistorySentence } from '@/components/history/history-sentence'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { MomentChooser } from './moment-chooser'
import { MomentList } from './moment-list'

/** Sentences that go to the browser for the sliders; more would weigh more than they are worth. */
const spoken = 1000

/** The ways to choose a moment: two sliders, and a list that needs no script. */
export function MomentTools({
  path,
  at,
  since,
  history,
}: {
  path: string
  at: number
  since: number
  history: HistoryEntry[]
}) {
  const sentenceOf = useHistorySentence()
  const sentences = history.slice(0, spoken).map(sentenceOf)
  return (
    <div className="grid gap-6">
      <MomentChooser path={path} at={at} since={since} of={history.length} sentences={sentences} />
      <MomentList path={path} at={at} history={history} />
    </div>
  )
}
