import { useTranslations } from 'next-intl'
import { StateMark } from '@/components/claim/state-mark'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { verdicts } from '@/lib/domain/claim/verdict'

/** What the lines and signs in the text say; `painted` text has no numbers that a sign could stand at. */
export function Legend({ painted }: { painted: boolean }) {
  const t = useTranslations('workspace.legend')
  const states = useTranslations('states')
  return (
    <section className="mb-5 grid gap-3 border-t border-line pt-4">
      <h3 className="font-semibold">{t('title')}</h3>
      <div>
        <p className="text-small text-muted">{t('verdicts')}</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {[...verdicts, null].map((verdict) => (
            <li key={verdict}>
              <VerdictWord verdict={verdict} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <p className="text-small text-muted">{t(painted ? 'painted' : 'states')}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {claimStates.map((state) => (
            <div key={state} className="col-span-2 grid grid-cols-subgrid items-baseline">
              <dt className="inline-flex items-baseline gap-2 font-medium">
                {painted ? (
                  <span className={lines[state]}>{states(state)}</span>
                ) : (
                  <>
                    <StateMark state={state} />
                    {states(state)}
                  </>
                )}
              </dt>
              <dd className="text-muted">{t(state)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}

/** As highlights.css paints them. Tailwind reads class names as text, so each is written out. */
const lines = {
  open: '',
  proposed: 'overline decoration-dotted decoration-2',
  approved: 'overline decoration-solid decoration-2',
  returned: 'overline decoration-wavy decoration-1',
  reopened: 'overline decoration-double decoration-1',
  withdrawn: 'line-through decoration-solid decoration-[1.5px]',
} as const
