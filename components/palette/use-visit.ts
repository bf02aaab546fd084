'use client'

import { useLocale } from 'next-intl'
import { usePathname, useRouter } from '@/lib/i18n/navigation'

/** Goes to an address of the product without its language; one on the page that is open is loaded, for a place in it is asked for. */
export function useVisit(): (address: string) => void {
  const router = useRouter()
  const here = usePathname()
  const locale = useLocale()
  return (address) => {
    if (address.split(/[?#]/)[0] === here) window.location.assign(`/${locale}${address}`)
    else router.push(address)
  }
}
