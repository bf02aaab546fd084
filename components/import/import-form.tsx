'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { FileField } from '@/components/ui/file-field'
import { SelectField } from '@/components/ui/select-field'
import { calls } from '@/lib/api/calls'
import type { Answers, Sent } from '@/lib/api/contract'
import { useRouter } from '@/lib/i18n/navigation'
import { FileFaults } from './file-faults'
import { ImportPreview } from './import-preview'
import { ImportProgress } from './import-progress'
import { readTextFile } from './read-text-file'

type Choice = { id: string; title: string }
type Seen = { body: Sent['importDocument']['body']; answer: Answers['importDocument'] }

type Props = { articles: readonly Choice[]; chosen: string }

/** Brings a file in: choose it, see what would come of it, bring it in. What was chosen anew has to be seen anew. */
export function ImportForm({ articles, chosen }: Props) {
  const t = useTranslations('imports')
  const router = useRouter()
  const [article, setArticle] = useState(chosen)
  const [file, setFile] = useState<File | null>(null)
  const [fileError, setFileError] = useState<string | null>(null)
  const [seen, setSeen] = useState<Seen | null>(null)
  // Until the page of the article has come: pressed once more, it would come in once more.
  const [leaving, startLeaving] = useTransition()
  const shown = useRef<HTMLElement>(null)
  const { pending, key, problem, clear, send } = useSubmission()
  const errorAt = useFieldErrors(problem)
  // Once it is there, however many frames that takes.
  useEffect(() => {
    if (seen) shown.current?.focus()
  }, [seen])

  function chosenAnew() {
    setSeen(null)
    setFileError(null)
    clear()
  }

  async function look(event: FormEvent) {
    event.preventDefault()
    if (!file) return setFileError(t('chooseFirst'))
    setSeen(null)
    const document = await readTextFile(file)
    if (document === null) return setFileError(t('notText'))
    const body = { name: file.name, document, ...(article && { article }) }
    const answer = await send(calls.importDocument, { query: { preview: 'true' }, body })
    if (answer?.ok) setSeen({ body, answer: answer.value })
  }

  async function bringIn() {
    if (!seen) return
    const answer = await send(calls.importDocument, { body: seen.body })
    if (!answer?.ok || !answer.value.article.id) return
    const address = `/articles/${answer.value.article.id}`
    startLeaving(() => router.push(address))
  }

  return (
    <div className="grid gap-8">
      <form method="post" onSubmit={look} className="grid max-w-xl gap-5">
        {problem?.code === 'bad-file' ? (
          <FileFaults problem={problem} file={file?.name ?? ''} />
        ) : (
          <ProblemNotice problem={problem} fields={['article']} />
        )}
        <FileField
          name="file"
          label={t('file')}
          choose={t('choose')}
          chosen={file?.name ?? t('noneChosen')}
          hint={t('fileHint')}
          error={fileError}
          accept=".json,.jsonld,application/json,application/ld+json"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            chosenAnew()
          }}
        />
        <SelectField
          name="article"
          label={t('into')}
          hint={t('intoHint')}
          value={article}
          error={errorAt('article')}
          options={[
            { value: '', label: t('ownArticle') },
            ...articles.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => {
            setArticle(event.target.value)
            chosenAnew()
          }}
        />
        <div>
          <Button type="submit" variant={seen ? 'plain' : 'primary'} pending={pending && !seen}>
            {pending && !seen ? t('reading') : t('preview')}
          </Button>
        </div>
      </form>
      {seen ? (
        <section ref={shown} tabIndex={-1} aria-label={t('previewTitle')} className="grid gap-5">
          <ImportPreview answer={seen.answer} />
          <div className="grid gap-4">
            {/* Above the button, which is where one looks: below, it may be out of the window. */}
            {key ? <ImportProgress requestKey={key} claims={seen.answer.creates.claims} /> : null}
            <div>
              <Button variant="primary" pending={pending || leaving} onClick={bringIn}>
                {t('send')}
              </Button>
            </div>
          </div>
        </section>
      ) : null}
    </div>
  )
}
