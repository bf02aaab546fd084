import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { groupsIn, groupsInBrowser } from '../support/page-messages'
import { readSource, sourceFiles } from '../support/source-files'

const groups = Object.keys(JSON.parse(readFileSync('messages/ar.json', 'utf8')))
const everywhere = listIn(readSource('app/[locale]/page-messages.tsx'), /everywhere = \[([^\]]*)\]/)
const pages = sourceFiles('app').filter((file) => file.endsWith('/page.tsx'))
const frames = sourceFiles('app').filter((file) => /(?:layout|error|not-found)\.tsx$/.test(file))

describe('messages in the browser', () => {
  test.each(pages)('%s sends those that its client components say, and no others', (page) => {
    const sent = listIn(readSource(page), /withMessages\(\s*\[([^\]]*)\]/)
    const needed = [...groupsInBrowser(page, groups)].filter((group) => !everywhere.includes(group))
    expect(sent).toEqual(needed.sort())
  })

  test.each(frames)('%s gets along with those that every page has', (frame) => {
    const needed = [...groupsInBrowser(frame, groups)]
    expect(needed.filter((group) => !everywhere.includes(group))).toEqual([])
  })

  test('are found on pages with client components and on such without', () => {
    expect(pages.length).toBeGreaterThan(12)
    expect(pages.some((page) => groupsInBrowser(page, groups).size > 10)).toBe(true)
  })
})

describe('the groups that a source reads', () => {
  const known = ['app', 'claim', 'states']

  test('are those it names', () => {
    expect(groupsIn("const t = useTranslations('claim')\nt('app.name')", known)).toEqual(new Set(['claim']))
  })

  test('are those its keys begin with, where it names none', () => {
    const source = `const t = useTranslations(); t('app.name'); t(\`states.\${state}\`); known('claim', all)`
    expect(groupsIn(source, known)).toEqual(new Set(['app', 'claim', 'states']))
  })

  test('are none where it reads no messages', () => {
    expect(groupsIn("const at = 'app.name' // useTranslations('claim')", known)).toEqual(new Set())
  })
})

/** The texts of a list in a source, in order. */
function listIn(source: string, list: RegExp): string[] {
  return [...(list.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name = '']) => name).sort()
}
