import { FreeText } from '@/components/ui/free-text'
import type { Part } from '@/lib/domain/comparison/difference'
import { readableDifference } from '@/lib/domain/comparison/readable-difference'

type Props = { before: string; after: string; side: 'before' | 'after' }

/** One of two texts, with the words marked in which it differs from the other. */
export function MarkedSide({ before, after, side }: Props) {
  const [own, other]: Part['kind'][] = side === 'before' ? ['removed', 'added'] : ['added', 'removed']
  const Mark = side === 'before' ? 'del' : 'ins'
  let at = 0
  return readableDifference(before, after)
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text }) => {
      const key = at
      at += text.length
      if (kind !== own) return <FreeText key={key}>{text}</FreeText>
      return (
        <Mark key={key} className={looks[side]}>
          <FreeText>{text}</FreeText>
        </Mark>
      )
    })
}

const looks = {
  before: 'rounded-xs bg-danger-wash line-through decoration-danger decoration-[1.5px]',
  after: 'rounded-xs bg-accent-wash underline decoration-accent decoration-2 underline-offset-[0.35em]',
}
