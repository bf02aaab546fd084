'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import type { ClaimId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { isolated } from '@/lib/domain/text/isolated'
import { type Chosen, choose, noneChosen, type Selectable } from './selectable'

type Selection = {
  actor: Pick<Actor, 'id' | 'role'>
  /** All that are shown, in order. */
  items: readonly Selectable[]
  /** Of those shown: nothing is done to what is out of sight. */
  chosen: readonly Selectable[]
  isChosen(id: ClaimId): boolean
  press(id: ClaimId, isRange: boolean): void
  only(ids: readonly ClaimId[]): void
}

type Props = { actor: Pick<Actor, 'id' | 'role'>; items: readonly Selectable[]; children: ReactNode }

/** A list of claims of which several can be chosen. */
export function SelectionProvider({ actor, items, children }: Props) {
  const [{ ids, from }, setChosen] = useState<Chosen>(noneChosen)
  const value: Selection = useMemo(() => {
    const order = items.map(({ id }) => id)
    return {
      actor,
      items,
      chosen: items.filter(({ id }) => ids.has(id)),
      isChosen: (id) => ids.has(id),
      press: (id, isRange) => setChosen(choose({ ids, from }, order, id, isRange)),
      only: (wanted) => setChosen({ ids: new Set(wanted), from: null }),
    }
  }, [actor, items, ids, from])
  return <SelectionContext value={value}>{children}</SelectionContext>
}

export function useSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('useSelection needs a SelectionProvider around it')
  return selection
}

const SelectionContext = createContext<Selection | null>(null)

/** Chooses one claim; with Shift, by mouse or keyboard, all from the one chosen before. */
export function SelectBox({ id, number, article }: Pick<Selectable, 'id' | 'number' | 'article'>) {
  const t = useTranslations('queue.select')
  const { isChosen, press } = useSelection()
  const shift = useRef(false)
  // A change does not tell what was held with it.
  const holds = (event: { shiftKey: boolean }) => {
    shift.current = event.shiftKey
  }
  return (
    // The room around the box is the box: a thumb needs it.
    <label onPointerDown={holds} className="-m-2.5 flex shrink-0 cursor-pointer items-start p-2.5">
      <span className="sr-only">
        {article ? t('oneOf', { number, article: isolated(article) }) : t('one', { number })}
      </span>
      <input
        type="checkbox"
        checked={isChosen(id)}
        onKeyDown={holds}
        onChange={() => press(id, shift.current)}
        className="mt-1.5 size-4 accent-accent"
      />
    </label>
  )
}
