'use client'

import { useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import type { NumberLikeness } from '@/lib/domain/matching/number-likeness'
import { readFigure } from '@/lib/domain/text/figure/read-figure'

type Props = { here: string; earlier: string; numbers: NumberLikeness }

/** What became of the number: the same, another (both are said where each text has one), or none to compare. */
export function NumberWords({ here, earlier, numbers }: Props) {
  const t = useTranslations('matching.numbers')
  const [now, then] = [here, earlier].map(figureOf)
  if (numbers !== 'other' || !now || !then) {
    return <p className={numbers === 'other' ? 'font-semibold' : 'text-muted'}>{t(numbers)}</p>
  }
  const figures = { here: () => <Isolated>{now}</Isolated>, earlier: () => <Isolated>{then}</Isolated> }
  return <p className="font-semibold">{t.rich('otherThan', figures)}</p>
}

function figureOf(words: string): string | null {
  const figure = readFigure(words)
  if (!figure) return null
  return figure.unit === '%' ? `${figure.value}%` : [figure.value, figure.unit].filter(Boolean).join(' ')
}
