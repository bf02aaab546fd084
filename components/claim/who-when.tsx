'use client'

import { useTranslations } from 'next-intl'
import { ErasedText } from '@/components/history/erased-text'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import type { Person } from '@/lib/domain/newsroom/person'

/** A name that keeps its own direction; one that was erased is said to be. */
export function PersonName({ person }: { person: Person }) {
  const t = useTranslations('app')
  return <Isolated>{person.name ?? t('erasedPerson')}</Isolated>
}

/** The parts of a sentence about who did something when: `t.rich('proposal.by', whoWhen(by, at))`. */
export function whoWhen(person: Person, at: string, reason?: string | null) {
  return {
    name: () => <PersonName person={person} />,
    time: () => <Time at={at} />,
    reason: () => (reason ? <Isolated className="text-ink">{reason}</Isolated> : <ErasedText />),
  }
}
