import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { FreeText, Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { verdicts } from '@/lib/domain/claim/verdict'
import type { NewsroomMethod } from '@/lib/domain/newsroom/method'
import { directionOfText } from '@/lib/domain/text/direction'

/** What the newsroom has said of how it checks, newest first; each can be unfolded. */
export function MethodVersions({ methods }: { methods: readonly NewsroomMethod[] }) {
  const t = useTranslations('settings.method')
  const app = useTranslations('app')
  if (methods.length === 0) return null
  return (
    <section aria-labelledby="method-versions" className="mt-6 border-t border-line pt-4">
      <h3 id="method-versions" className="font-semibold">
        {t('versions')}
      </h3>
      <ol className="mt-2 grid gap-2">
        {methods.map((method) => (
          <li key={method.number}>
            <Disclosure
              summary={
                <>
                  {t('version', { number: method.number })}{' '}
                  <span className="text-small text-muted">
                    {t.rich('by', {
                      name: () => <Isolated>{method.by.name ?? app('erasedPerson')}</Isolated>,
                      time: () => <Time at={method.at} />,
                    })}
                  </span>
                </>
              }
            >
              <Version method={method} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Version({ method: { text, meanings } }: { method: NewsroomMethod }) {
  const t = useTranslations('settings.method')
  return (
    <div className="grid gap-3 text-small">
      <p dir={directionOfText(text)} className="whitespace-pre-line">
        <FreeText>{text}</FreeText>
      </p>
      <dl className="grid gap-2">
        {verdicts.map((verdict) => (
          <div key={verdict}>
            <dt className="text-muted">{t(`meanings.${verdict}`)}</dt>
            <dd dir={directionOfText(meanings[verdict])} className="whitespace-pre-line">
              <FreeText>{meanings[verdict]}</FreeText>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
