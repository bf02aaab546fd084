import type { ReactNode } from 'react'

type Props = {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly [ReactNode, ...ReactNode[]])[]
}

/** What a chart draws, to be read: the first cell names its row. A table that is wider than its place scrolls by itself. */
export function DeskTable({ caption, columns, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by its keys
    <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
      <table className="w-full text-small [overflow-wrap:normal]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-1 text-start font-medium text-muted">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn once
            <tr key={row} className="border-t border-line">
              <th scope="row" className="px-2 py-1 text-start font-normal">
                {name}
              </th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column's
                <td key={index} className="px-2 py-1">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
