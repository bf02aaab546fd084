'use client'

import { useTranslations } from 'next-intl'
import { useWorkspace } from '@/components/article/workspace'
import { useSubmission } from '@/components/submission'
import { type Claim, claim as claimSchema } from '@/lib/domain/claim'
import type { TextRange } from '@/lib/domain/text/range'
import { useRouter } from '@/lib/i18n/navigation'

/** Places a claim of the tray on words of the article as it now stands, and opens its card there. */
export function usePlacing(done: () => void) {
  const t = useTranslations('tray')
  const router = useRouter()
  const { article, learn, open, announce, setPlacing } = useWorkspace()
  const { send, pending, problem, clear } = useSubmission()

  async function place({ id, number, version }: Claim, { start, end }: TextRange): Promise<void> {
    const answer = await send(`/claims/${id}/anchors`, claimSchema.parse, {
      ...{ method: 'POST', body: { revision: article.revision, start, end }, ifMatch: version },
    })
    if (answer?.ok) {
      done()
      setPlacing(null)
      learn(answer.value)
      announce(t('placed', { number }))
      open(number, { focus: true, words: answer.value })
    }
    if (answer) router.refresh()
  }
  return { place, pending, problem, clear }
}
