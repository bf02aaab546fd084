import { useTranslations } from 'next-intl'
import { useProblemTexts } from '@/components/problem-text'
import { Notice } from '@/components/ui/notice'
import type { ApiProblem } from '@/lib/api/problem'
import { isolated, leftToRight } from '@/lib/domain/text/isolated'
import { useDigits } from '@/lib/i18n/use-digits'

/** What is wrong with a file, place by place, and how much more there is. */
export function FileFaults({ problem, file }: { problem: ApiProblem; file: string }) {
  const t = useTranslations('imports')
  const digits = useDigits()
  const texts = useProblemTexts()
  return (
    <Notice kind="error" title={t('faults', { file: isolated(file) })}>
      <ul className="grid gap-1">
        {problem.errors.map((error) => (
          <li key={`${error.path} ${error.code}`}>
            {error.detail?.line ? (
              <span>{t('line', { line: leftToRight(digits(String(error.detail.line))) })} </span>
            ) : null}
            {error.path ? (
              <code dir="ltr" className="me-1 text-small">
                {error.path}
              </code>
            ) : null}
            {texts.field(error)}
          </li>
        ))}
      </ul>
      {problem.more ? <p>{t('moreFaults', { count: problem.more })}</p> : null}
    </Notice>
  )
}
