import type { Part } from './columns'

/** Parts one after the other, as long as they are among `of`, the way the page is read. */
export function Line({ of, parts }: { of: number; parts: readonly Part[] }) {
  let from = 0
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${of} 1`}
      preserveAspectRatio="none"
      className="h-4 w-full bg-none-wash rtl:-scale-x-100"
    >
      {parts.map(({ name, count, color }) => {
        const x = from
        from += count
        return <rect key={name} x={x} y={0} width={count} height={1} className={color} />
      })}
    </svg>
  )
}
