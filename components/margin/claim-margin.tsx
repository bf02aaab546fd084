'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ClaimFilter } from '@/components/claim/claim-filter'
import { SelectedLater, SelectSwitch } from '@/components/queue/select-switch'
import { Button } from '@/components/ui/button'
import { useLater } from '@/components/ui/later'
import { Notice } from '@/components/ui/notice'
import { useWorkspace } from '@/components/workspace/workspace'
import { showAll } from '@/lib/domain/claim/claim-standing'
import { mayMark } from '@/lib/domain/policy'
import { AllCards } from './all-cards'
import styles from './margin.module.css'
import { claimBody } from './opened-claim'
import { usePaneRoom } from './use-pane-room'
import { useSheetStays } from './use-sheet-stays'

/** The claims beside the text, each level with its words where there is room; below it on a narrow screen. */
export function ClaimMargin() {
  const t = useTranslations('workspace')
  const { claims, people, shown, many, active, actor, filter, setFilter } = useWorkspace()
  const section = useRef<HTMLElement>(null)
  const [selects, select] = useState(false)
  useLater(claimBody, false)
  useSheetStays(section)
  usePaneRoom(section, active !== null)
  return (
    <section ref={section} aria-label={t('claims')} className={`${styles.section} min-w-0`}>
      {claims.length > 0 ? <ClaimFilter {...{ actor, claims, people, filter, setFilter }} /> : null}
      {claims.length > 1 ? <SelectSwitch on={selects} onChange={select} /> : null}
      {claims.length === 0 ? (
        <Notice kind="empty" title={t('empty.title')}>
          <p>{t(mayMark(actor).allowed ? 'empty.text' : 'empty.reader')}</p>
        </Notice>
      ) : null}
      {claims.length > 0 && shown.length === 0 ? (
        <Notice
          kind="empty"
          title={t('noneShown.title')}
          action={
            <Button size="small" onClick={() => setFilter(showAll)}>
              {t('noneShown.action')}
            </Button>
          }
        />
      ) : null}
      {selects && active === null ? <SelectedLater /> : many ? <NearCards /> : <AllCards />}
    </section>
  )
}

/** Few articles have so many claims. */
const NearCards = dynamic(() => import('./near-cards').then((part) => part.NearCards))
