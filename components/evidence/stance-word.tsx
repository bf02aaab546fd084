import { Check, Info, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import type { Stance } from '@/lib/domain/claim/stance'

/** What evidence does to a claim: icon, word and colour. */
export function StanceWord({ stance }: { stance: Stance }) {
  const t = useTranslations('stances')
  const { icon: Icon, tone } = looks[stance]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className="size-3.5" />}>
      {t(stance)}
    </Badge>
  )
}

const looks: Record<Stance, { icon: typeof Check; tone: Tone }> = {
  supports: { icon: Check, tone: 'verified' },
  contradicts: { icon: X, tone: 'disputed' },
  context: { icon: Info, tone: 'none' },
}
