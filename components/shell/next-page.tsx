import { Link } from '@/lib/i18n/navigation'
import { buttonClass } from '../ui/button-class'

type Props = {
  pathname: string
  /** Kept in the address beside the cursor. */
  query?: Record<string, string>
  cursor: string | undefined
  nextCursor: string | null
  nextLabel: string
  firstLabel: string
}

/** The way to the rest of a long list, and back to its beginning. */
export function NextPage({ pathname, query = {}, cursor, nextCursor, nextLabel, firstLabel }: Props) {
  if (cursor === undefined && nextCursor === null) return null
  return (
    <nav className="mt-5 flex flex-wrap gap-3 print:hidden">
      {cursor === undefined ? null : (
        <Link href={{ pathname, query }} className={buttonClass()}>
          {firstLabel}
        </Link>
      )}
      {nextCursor === null ? null : (
        <Link href={{ pathname, query: { ...query, cursor: nextCursor } }} className={buttonClass()}>
          {nextLabel}
        </Link>
      )}
    </nav>
  )
}
