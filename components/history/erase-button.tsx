import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class'
import type { ErasureSubject } from '@/lib/domain/history/erasure'

type Props = { kind: ErasureSubject['kind']; within: string }

/** The button behind the text of an entry that may be erased, among what the server draws; `EraseButtons` hears it. */
export function EraseButton({ kind, within }: Props) {
  const t = useTranslations('erasure')
  return (
    <button type="button" className={`${buttonClass('quiet', 'small')} -ms-2.5`} data-erase={within}>
      {t(`open.${kind}`)}
    </button>
  )
}
