import { ErasedText } from '@/components/history/erased-text'
import type { ToldText } from '@/lib/domain/moment'

/** A text as the history tells it, in its own direction. */
export function Told({ text }: { text: ToldText }) {
  return typeof text === 'string' ? <bdi className="whitespace-pre-line">{text}</bdi> : <ErasedText />
}
