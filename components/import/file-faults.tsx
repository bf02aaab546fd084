import { useTranslations } from 'next-intl'
import { useProblemTexts } from '@/components/problem-text'
import { Notice } from '@/components/ui/notice'
import type { ApiProblem } from '@/lib/api/problem'
import { isolated } from '@/lib/domain/text/isolated'

/** What is wrong with a file, place by place, and how much more there is. */
export function FileFaults({ problem, file }: { problem: ApiProblem; file: string }) {
  const t = useTranslations('imports')
  const texts = useProblemTexts()
  return (
    <Notice kind="error" title={t('faults', { file: isolated(file) })}>
      <ul className="grid gap-1">
        {problem.errors.map((error) => (
          <li key={`${error.path} ${error.code}`} className="flex flex-wrap gap-x-2">
            {error.detail?.line ? <span>{t('line', { line: error.detail.line })}</span> : null}
            {error.path ? (
              <code dir="ltr" className="text-small">
                {error.path}
              </code>
            ) : null}
            <span>{texts.field(error)}</span>
          </li>
        ))}
      </ul>
      {problem.more ? <p>{t('moreFaults', { count: problem.more })}</p> : null}
    </Notice>
  )
}
