'use client'

import { useEffect, useState } from 'react'
import { calls } from '@/lib/api/calls'
import type { Person } from '@/lib/domain/newsroom/person'
import { callApi } from './api'

/** Who checks in the newsroom now, by name, once the server has said so; and `chosen` in any case, who may have left. */
export function useColleagues(chosen: Person | null = null): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([])
  useEffect(() => {
    void callApi(calls.listColleagues, { query: { checking: 'true' } }).then(
      (answer) => answer.ok && setPeople(answer.value.items),
    )
  }, [])
  return chosen && !people.some(({ id }) => id === chosen.id) ? [chosen, ...people] : people
}
