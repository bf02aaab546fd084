'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Digits } from '@/components/digits'
import { useProblemTexts } from '@/components/problem-text'
import { Isolated } from '@/components/ui/free-text'
import type { Progress } from './use-many-steps'

type Props = { progress: Progress | null; ref: RefObject<HTMLParagraphElement | null> }

/** How far a step on several claims is, what came of it, and why some were left as they are. */
export function StepsOutcome({ progress, ref }: Props) {
  const t = useTranslations('queue.select')
  const texts = useProblemTexts()
  const said = progress
    ? progress.underWay
      ? t('underWay', { done: progress.done.length + progress.failed.length, of: progress.of })
      : t(`done.${progress.step}`, { count: progress.done.length })
    : null
  return (
    <>
      <p ref={ref} tabIndex={-1} role="status" className="text-small empty:hidden">
        {said}
      </p>
      {progress && progress.failed.length > 0 ? (
        <div role="alert" className="text-small">
          <p className="font-medium text-danger">{t('failed', { count: progress.failed.length })}</p>
          <ul>
            {progress.failed.map(({ claim, problem }) => (
              <li key={claim.id}>
                <bdi dir="ltr">
                  #<Digits of={claim.number} />
                </bdi>{' '}
                {claim.article ? <Isolated>{claim.article}</Isolated> : null} {texts.problem(problem)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
