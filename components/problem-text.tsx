'use client'

import { useTranslations } from 'next-intl'
import { OtherMemberActions } from '@/components/drafts/other-member'
import type { ApiProblem } from '@/lib/api/problem'
import type { FieldError } from '@/lib/domain/problem'
import { isolated } from '@/lib/domain/text/isolated'
import { useDigits } from '@/lib/i18n/use-digits'
import { Notice } from './ui/notice'

/** What went wrong, at the form it concerns, with the errors that belong to none of its fields (`fields`, by path). */
export function ProblemNotice({
  problem,
  fields = [],
}: {
  problem: ApiProblem | null
  fields?: readonly string[]
}) {
  const texts = useProblemTexts()
  if (!problem) return null
  const elsewhere = problem.errors.filter(({ path }) => !fields.includes(path))
  return (
    <Notice
      kind="error"
      title={
        problem.code === 'invalid' && elsewhere.length === problem.errors.length
          ? texts.nothingSaved
          : texts.problem(problem)
      }
      action={problem.code === 'other-member' ? <OtherMemberActions /> : null}
    >
      {elsewhere.map((error) => (
        <p key={`${error.path} ${error.code}`}>{texts.field(error)}</p>
      ))}
    </Notice>
  )
}

export function useProblemTexts() {
  const t = useTranslations('problems')
  const refusal = useTranslations('refusals')
  const digits = useDigits()
  return {
    /** Where no field is marked: the errors themselves say what to do. */
    nothingSaved: t('nothing-saved'),
    problem: ({ code, reason, state, because, claims = [] }: ApiProblem) => {
      if (code === 'not-publishable' && because) {
        const numbers = claims.map((number) => isolated(`#${digits(number)}`)).join(' ')
        return t(`hindrances.${because}`, { count: claims.length, numbers })
      }
      if (code === 'forbidden' && reason) return refusal(reason)
      return code === 'wrong-state' && (state === 'lost' || state === 'ambiguous') ? t('not-placed') : t(code)
    },
    // What a text says of a limit or of a character, the error knows.
    field: ({ code, detail }: FieldError) =>
      t(`fields.${code}`, { maximum: 0, count: '', ...detail, name: isolated(detail?.name ?? '') }),
  }
}

/** The text for the error of one field, or null: `errorAt(problem)('rationale')`. */
export function useFieldErrors(problem: ApiProblem | null): (path: string) => string | null {
  const texts = useProblemTexts()
  return (path) => {
    const error = problem?.errors.find((candidate) => candidate.path === path)
    return error ? texts.field(error) : null
  }
}
