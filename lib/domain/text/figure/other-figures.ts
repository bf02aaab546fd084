import { type Figure, figuresIn } from './read-figure'

/**
 * Whether two texts that speak of as many figures say another one somewhere: another value (`a third`, `a quarter`), or the
 * same of another unit (`20 kg`, `20 mg`). One that may be read in several ways, or of which only one says its unit, is none.
 */
export function sayOtherFigures(one: string, other: string): boolean {
  const [here, there] = [figuresIn(one), figuresIn(other)]
  if (here.length !== there.length) return false
  return here.some((figure, at) => {
    const counterpart = there[at]
    if (!counterpart || figure === 'unclear' || counterpart === 'unclear') return false
    return figure.value !== counterpart.value || measureOther(figure, counterpart)
  })
}

/** A sign beside a word, like `km` beside `kilometres`, may be short for it. */
function measureOther({ unit: one }: Figure, { unit: other }: Figure): boolean {
  if (one === null || other === null || isShort(one) !== isShort(other)) return false
  return spelled(one) !== spelled(other)
}

const isShort = (unit: string) => unit.length <= 4
const spelled = (unit: string) => (isShort(unit) ? unit : unit.toLowerCase().replace(/re(s?)$/, 'er$1'))
