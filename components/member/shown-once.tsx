'use client'

import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { CopyButton } from './copy-button'

type Props = { secret: string; title: string; once: string; label: string }

/** A secret, such as a link, that can be seen and copied now, and never again. */
export function ShownOnce({ secret, title, once, label }: Props) {
  return (
    <Notice title={title}>
      <div className="grid gap-3">
        <p>{once}</p>
        <TextField
          label={label}
          labelHidden
          dir="ltr"
          readOnly
          value={secret}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={secret} />
      </div>
    </Notice>
  )
}

/**
 * The address to hand on, made absolute by the one this page was opened at. A request that had to be sent twice is
 * answered without it, for only the first answer holds the secret.
 */
export function absolute(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url, location.origin).href
}
