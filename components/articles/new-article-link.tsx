import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import type { Permission } from '@/lib/domain/policy'
import { Link } from '@/lib/i18n/navigation'

/** The way to a new article, or why it is closed. */
export function NewArticleLink({ permission }: { permission: Permission }) {
  const t = useTranslations()
  const content = (
    <>
      <Plus aria-hidden className="size-4" />
      {t('articles.new')}
    </>
  )
  if (!permission.allowed) return <Button off={t(`refusals.${permission.reason}`)}>{content}</Button>
  return (
    <Link href="/articles/new" className={buttonClass('primary')}>
      {content}
    </Link>
  )
}
