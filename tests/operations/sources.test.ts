import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceInput } from '@/lib/domain/claim/evidence'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { listSources } from '@/lib/operations/claim/list-sources'
import { granted } from '../support/claims'
import { claimThat, newNewsroom, type People } from '../support/people'

const titles = [
  'Turnout was 94% in May',
  'Turnout was 94 in May',
  'file_name of the ministry',
  'fileXname of the ministry',
  'C:\\reports\\census',
  'C:/reports/census',
  'تعداد ٩٤٪ من السكان',
]

let people: People
beforeAll(async () => {
  people = await newNewsroom()
  const claim = await claimThat.isOpen(people)
  for (const title of titles) {
    const input = evidenceInput.parse({ stance: 'context', quote: 'q', source: { title } })
    granted(await attachEvidence(people.journalist, claim.id, input))
  }
}, 60_000)

async function found(search: string | null): Promise<string[]> {
  const { items } = granted(await listSources(people.reader, search, { limit: 50 }))
  return items.map(({ title }) => title)
}

describe('a search for sources', () => {
  test.each([
    ['%', ['تعداد ٩٤٪ من السكان', 'Turnout was 94% in May']],
    ['94%', ['تعداد ٩٤٪ من السكان', 'Turnout was 94% in May']],
    ['May turnout', ['Turnout was 94 in May', 'Turnout was 94% in May']],
    ['ministry XNAME', ['fileXname of the ministry']],
    ['السكان تعداد', ['تعداد ٩٤٪ من السكان']],
    ['May June', []],
    ['9%4', []],
    ['%May', []],
    ['_', ['file_name of the ministry']],
    ['file_name', ['file_name of the ministry']],
    ['____', []],
    ['\\', ['C:\\reports\\census']],
    ['reports\\c', ['C:\\reports\\census']],
    ['\\%', []],
    ['\\_', []],
    ["'; --", []],
    ['٪', ['تعداد ٩٤٪ من السكان', 'Turnout was 94% in May']],
    ['94٪', ['تعداد ٩٤٪ من السكان', 'Turnout was 94% in May']],
  ])('for %j finds what says just that', async (search, expected) => {
    expect(await found(search)).toEqual(expected)
  })

  test('for nothing finds all', async () => {
    expect((await found(null)).filter((title) => titles.includes(title))).toHaveLength(titles.length)
  })
})
