'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState, useTransition } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Link, useRouter } from '@/lib/i18n/navigation'
import { moveAt, moveSince, type TwoMoments } from './two-moments'

type Props = {
  path: string
  at: number
  since: number
  of: number
  /** What each entry says, by its number less one; entries beyond it go by their number alone. */
  sentences: string[]
}

/** Two sliders over the history: the moment that is shown, and the one it is compared with; each pushes the other along. */
export function MomentChooser({ path, at, since, of, sentences }: Props) {
  const t = useTranslations('moments')
  const router = useRouter()
  const [chosen, setChosen] = useState({ at, since })
  const [pending, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setChosen({ at, since }), [at, since])
  useEffect(() => () => clearTimeout(timer.current), [])

  /** Waits a moment, so that dragging over many entries asks for one. */
  function choose(next: TwoMoments) {
    setChosen(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const query = { at: next.at, since: next.since }
      startTransition(() => router.replace({ pathname: path, query }, { scroll: false }))
    }, 250)
  }

  const step = (n: number) => ({ pathname: path, query: { at: n } })
  return (
    <div className="grid gap-5" aria-busy={pending}>
      <Slider
        label={t('moment')}
        value={chosen.at}
        minimum={1}
        maximum={of}
        of={of}
        sentence={sentences[chosen.at - 1]}
        onChange={(n) => choose(moveAt(chosen, n))}
      />
      <p className="flex flex-wrap gap-2">
        {at > 1 ? (
          <Link href={step(at - 1)} scroll={false} className={buttonClass('plain', 'small')}>
            {t('earlier')}
          </Link>
        ) : null}
        {at < of ? (
          <Link href={step(at + 1)} scroll={false} className={buttonClass('plain', 'small')}>
            {t('later')}
          </Link>
        ) : null}
      </p>
      <Slider
        label={t('since')}
        value={chosen.since}
        minimum={0}
        maximum={Math.max(chosen.since, of - 1)}
        of={of}
        sentence={chosen.since === 0 ? t('beginning') : sentences[chosen.since - 1]}
        onChange={(n) => choose(moveSince(chosen, n))}
      />
    </div>
  )
}

type SliderProps = {
  label: string
  value: number
  minimum: number
  maximum: number
  of: number
  sentence: string | undefined
  onChange: (n: number) => void
}

function Slider({ label, value, minimum, maximum, of, sentence, onChange }: SliderProps) {
  const t = useTranslations('moments')
  const id = useId()
  const place = t('ofEntries', { n: value, of })
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="flex flex-wrap justify-between gap-x-3 font-medium">
        {label} <span className="text-small font-normal text-muted">{place}</span>
      </label>
      <input
        id={id}
        type="range"
        min={minimum}
        max={maximum}
        step={1}
        value={value}
        aria-valuetext={sentence ? `${place}: ${sentence}` : place}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="w-full accent-[var(--accent)]"
      />
      <p aria-hidden className="min-h-[1.6em] text-small text-muted">
        {sentence}
      </p>
    </div>
  )
}
