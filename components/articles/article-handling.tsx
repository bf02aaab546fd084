'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { laterPart, useLater } from '@/components/ui/later'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { mayAssign } from '@/lib/domain/policy'
import type { HandledArticle } from './article-handling-form'

/** Whose the article is, until when, and whether it is archived. */
export function ArticleHandling({ article }: { article: HandledArticle }) {
  const t = useTranslations('assignment')
  const close = useTranslations('app')('close')
  const { actor } = useWorkspaceActions()
  const [open, setOpen] = useState(false)
  const Form = useLater(handlingForm, open)
  if (!mayAssign(actor).allowed) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('article.open')}
      </Button>
      <Dialog
        open={open && Form !== null}
        onOpenChange={setOpen}
        title={t('article.title')}
        description={t('article.lead')}
        closeLabel={close}
      >
        {Form ? <Form key={article.version} article={article} onDone={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  )
}

const handlingForm = laterPart(() =>
  import('./article-handling-form').then((part) => part.ArticleHandlingForm),
)
