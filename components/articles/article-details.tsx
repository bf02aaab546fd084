'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { laterPart, useLater } from '@/components/ui/later'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { mayCorrectArticle } from '@/lib/domain/policy'
import { Link } from '@/lib/i18n/navigation'
import type { KnownArticle } from './article-details-form'
import { fieldsOf } from './article-fields'

/** Corrects what is known about an article besides its text. */
export function ArticleDetails({ article }: { article: KnownArticle }) {
  const t = useTranslations('articleDetails')
  const app = useTranslations('app')
  const words = useTranslations('workspace')
  const { actor } = useWorkspaceActions()
  const [open, setOpen] = useState(false)
  const Form = useLater(detailsForm, open)
  const saved = fieldsOf(article)
  const draft = useDraft(`details/${article.id}`, saved, article.version)
  if (!mayCorrectArticle(actor).allowed) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('open')}
        {draft.kept ? <span className="text-muted">({words('draft')})</span> : null}
      </Button>
      <Dialog
        open={open && Form !== null}
        onOpenChange={setOpen}
        title={t('title')}
        description={t('lead')}
        closeLabel={app('close')}
      >
        {Form ? <Form article={article} onDone={() => setOpen(false)} /> : null}
        <Link
          href={`/articles/imports?article=${article.id}`}
          className="mt-4 inline-block text-accent underline underline-offset-4"
        >
          {t('bringIn')}
        </Link>
      </Dialog>
    </>
  )
}

const detailsForm = laterPart(() => import('./article-details-form').then((part) => part.ArticleDetailsForm))
