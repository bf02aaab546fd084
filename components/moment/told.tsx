import { ErasedText } from '@/components/history/erased-text'
import { Isolated } from '@/components/ui/free-text'
import type { ToldText } from '@/lib/domain/moment/moment'

/** A text as the history tells it, in its own direction. */
export function Told({ text }: { text: ToldText }) {
  return typeof text === 'string' ? (
    <Isolated className="whitespace-pre-line">{text}</Isolated>
  ) : (
    <ErasedText />
  )
}
