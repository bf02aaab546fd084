'use client'

import { useWriting } from './interface-provider'

type Props = { value: number; options?: Intl.NumberFormatOptions }

/** A number that keeps its place in text of either direction. */
export function NumberText({ value, options }: Props) {
  const { language } = useWriting()
  return <bdi>{new Intl.NumberFormat(language, options).format(value)}</bdi>
}
