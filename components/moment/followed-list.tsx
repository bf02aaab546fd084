'use client'

import { type ComponentProps, useEffect, useRef } from 'react'

/** A list that shows its current item, in whichever frame it scrolls: its own, or the one around that is `data-frame`. */
export function FollowedList({ current, ...rest }: ComponentProps<'ol'> & { current: number }) {
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item being current is the reason to look
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current]')
    const frames = [list.current, list.current?.closest('[data-frame]')]
    const frame = frames.find((each) => each && each.scrollHeight > each.clientHeight)
    if (!item || !frame) return
    const [{ top, bottom }, edge] = [item.getBoundingClientRect(), frame.getBoundingClientRect()]
    if (bottom > edge.bottom) frame.scrollTop += bottom - edge.bottom
    else if (top < edge.top) frame.scrollTop += top - edge.top
  }, [current])
  return <ol {...rest} ref={list} />
}
