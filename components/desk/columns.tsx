export type Part = { name: string; count: number; color: string }

type Props = { columns: readonly { name: string; parts: readonly Part[] }[] }

/**
 * A chart of columns, each of several parts on top of each other; it goes the way the page is read. Drawn, not styled, for the
 * page's policy allows no inline styles; and hidden from screen readers, which get the table behind it.
 */
export function Columns({ columns }: Props) {
  const sums = columns.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0))
  const highest = Math.max(1, ...sums)
  return (
    <div aria-hidden className="flex h-28 gap-1 border-b border-edge">
      {columns.map(({ name, parts }) => {
        let top = highest
        return (
          <svg
            key={name}
            aria-hidden
            viewBox={`0 0 1 ${highest}`}
            preserveAspectRatio="none"
            className="h-full min-w-0 flex-1"
          >
            {parts.map((part) => {
              top -= part.count
              return (
                <rect key={part.name} x={0} y={top} width={1} height={part.count} className={part.color} />
              )
            })}
          </svg>
        )
      })}
    </div>
  )
}

/** The colours of a chart by their names; the names stand in the table, too. */
export function ColumnNames({ parts }: { parts: readonly Omit<Part, 'count'>[] }) {
  return (
    <p aria-hidden className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-small text-muted">
      {parts.map(({ name, color }) => (
        <span key={name} className="inline-flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 1 1" className="size-3">
            <rect width={1} height={1} className={color} />
          </svg>
          {name}
        </span>
      ))}
    </p>
  )
}
