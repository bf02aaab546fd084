import { momentWords, type Showing } from '@/components/ui/moment-words'
import { useDrawnWriting } from './drawn-writing'

/** `Time` among what the server draws; `DrawnTimes` keeps it true. */
export function DrawnTime({ at, show = 'relative' }: { at: string; show?: Showing }) {
  const { text, title } = momentWords(at, show, useDrawnWriting())
  return (
    <time dateTime={at} title={title} data-show={show}>
      {text}
    </time>
  )
}
