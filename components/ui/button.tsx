'use client'

import { LoaderCircle } from 'lucide-react'
import { type ComponentProps, type MouseEvent, useId } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'

type Props = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Why it cannot be pressed now; the button then stays reachable and its reason stands next to it. */
  off?: string | null | undefined
  /** Its work is under way: a second press does nothing. */
  pending?: boolean
  /** For a moment it takes no press, for what it stands for has just become another. */
  resting?: boolean
}

export function Button({
  variant,
  size,
  off,
  pending = false,
  resting = false,
  className = '',
  onClick,
  type,
  children,
  ...rest
}: Props) {
  const reasonId = useId()
  const isOff = pending || resting || Boolean(off)

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }

  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      className={`${buttonClass(variant, size)} ${className}`}
      aria-disabled={isOff || undefined}
      aria-busy={pending || undefined}
      aria-describedby={off ? reasonId : rest['aria-describedby']}
      onClick={press}
    >
      {pending ? (
        <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin motion-reduce:animate-none" />
      ) : null}
      {children}
    </button>
  )
  if (!off) return button
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
      {button}
      <span id={reasonId} className="text-small text-muted">
        {off}
      </span>
    </span>
  )
}
