import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'

/** A link among what the server draws, to an address of the product without its language; `SoftLinks` follows it. */
export function PlainLink({ href, ...attributes }: ComponentProps<'a'> & { href: `/${string}` }) {
  return <a {...attributes} href={`/${useLocale()}${href}`} data-soft="" />
}
