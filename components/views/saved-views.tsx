'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import { isolated } from '@/lib/domain/text/isolated'
import type { SavedView, ViewedList } from '@/lib/domain/view/saved-view'
import { Link, useRouter } from '@/lib/i18n/navigation'

/** `query` is what the address says now of the filters, in the order in which the page writes it; empty where it says none. */
type Props = { list: ViewedList; views: readonly SavedView[]; query: string }

/** The filters that one has named for a list, each a link, and the way to name those that are set now. */
export function SavedViews({ list, views, query }: Props) {
  const t = useTranslations('views')
  const router = useRouter()
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)
  const [name, setName] = useState<string | null>(null)
  const own = views.filter((view) => view.list === list)
  const isNamed = own.some((view) => view.query === query)

  async function save(event: FormEvent) {
    event.preventDefault()
    const answer = await send(calls.saveView, { body: { list, name: name ?? '', query } })
    if (!answer?.ok) return
    setName(null)
    router.refresh()
  }

  async function remove({ id }: SavedView) {
    const answer = await send(calls.removeView, { params: { viewId: id }, body: {} })
    if (answer?.ok) router.refresh()
  }

  if (own.length === 0 && query === '') return null
  return (
    <div className="mb-4 grid gap-2">
      <nav aria-label={t('title')} className="flex flex-wrap items-center gap-x-3 gap-y-2 text-small">
        {own.length > 0 ? <span className="text-muted">{t('title')}</span> : null}
        {own.map((view) => (
          <span
            key={view.id}
            className="inline-flex max-w-full items-center gap-1 rounded-full border border-line bg-sheet ps-3 pe-1"
          >
            <Link
              href={`/${list}?${view.query}`}
              aria-current={view.query === query ? 'page' : undefined}
              className="min-w-0 truncate py-1 text-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <Isolated>{view.name}</Isolated>
            </Link>
            <button
              type="button"
              aria-label={t('remove', { name: isolated(view.name) })}
              onClick={() => remove(view)}
              className="grid size-7 place-items-center rounded-full text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </span>
        ))}
        {query !== '' && !isNamed && name === null ? (
          <Button size="small" variant="quiet" onClick={() => setName('')}>
            {t('save')}
          </Button>
        ) : null}
      </nav>
      {name === null ? (
        <ProblemNotice problem={problem} />
      ) : (
        <form method="post" noValidate onSubmit={save} className="flex flex-wrap items-end gap-3">
          <TextField
            label={t('name')}
            autoFocus
            value={name}
            error={errorAt('name')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="primary" pending={pending}>
            {t('keep')}
          </Button>
          <Button variant="quiet" onClick={() => setName(null)}>
            {t('cancel')}
          </Button>
          <ProblemNotice problem={problem} fields={['name']} />
        </form>
      )}
    </div>
  )
}
