import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeskTable } from '@/lib/domain/desk/desk-tables'

type Props = { id: DeskTable; children: ReactNode }

/** A part of the desk with its name, what it tells, and the same as a file. */
export function DeskSection({ id, children }: Props) {
  const t = useTranslations('desk')
  return (
    <section aria-labelledby={`desk-${id}`} className="min-w-0 rounded border border-line bg-sheet p-5">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`desk-${id}`} className="text-lg font-semibold">
          {t(`${id}.title`)}
        </h2>
        <a
          href={`/api/v1/desk?format=csv&table=${id}`}
          download
          className="text-small text-accent underline underline-offset-4"
        >
          {t('csv', { table: t(`${id}.title`) })}
        </a>
      </div>
      {children}
    </section>
  )
}
