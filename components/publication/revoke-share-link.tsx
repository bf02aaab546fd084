'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { useWriting } from '@/components/ui/interface-provider'
import { momentWords } from '@/components/ui/moment-words'
import { calls } from '@/lib/api/calls'
import type { ShareLink } from '@/lib/domain/publication/share-link'
import { useRouter } from '@/lib/i18n/navigation'

/** Ends a link to a draft at once; also says so where somebody else was first. */
export function RevokeShareLink({ link }: { link: Pick<ShareLink, 'id' | 'createdAt'> }) {
  const t = useTranslations('sharing')
  const router = useRouter()
  const moment = momentWords(link.createdAt, 'absolute', useWriting()).text
  const { pending, problem, send } = useSubmission()

  async function revoke() {
    const answer = await send(calls.revokeShareLink, { params: { linkId: link.id }, body: {} })
    if (answer && (answer.ok || answer.problem.code === 'closed')) router.refresh()
  }

  return (
    <>
      <Button
        size="small"
        variant="quiet"
        pending={pending}
        aria-label={t('revokeOf', { moment })}
        onClick={revoke}
      >
        {pending ? t('revoking') : t('revoke')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}
