import { useDigits } from '@/lib/i18n/use-digits'

/** A number of ours in the reader's digits. */
export function Digits({ of }: { of: number }) {
  return useDigits()(of)
}
