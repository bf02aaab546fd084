'use client'

import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/member/copy-button'
import { Notice } from '@/components/ui/notice'

/** Recovery codes that can be seen and copied now, and never again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('factor')
  return (
    <Notice title={t('codesReady')}>
      <div className="grid gap-3">
        <p>{t('codesOnce')}</p>
        <ol dir="ltr" className="grid gap-1 font-mono text-small" aria-label={t('codes')}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <CopyButton text={codes.join('\n')} />
      </div>
    </Notice>
  )
}
