import { describe, expect, test } from 'vitest'
import { importsIn } from '../support/imports'
import { sourcesInBrowser, withoutTypes } from '../support/in-browser'
import { readSource, sourceFiles } from '../support/source-files'

const pages = sourceFiles('app').filter((file) => file.endsWith('/page.tsx'))

describe('scripts of a page', () => {
  test.each(pages)('%s parses nothing in the browser: what it needs of the domain has no schemas', (page) => {
    const parsing = sourcesInBrowser(page).filter((file) =>
      importsIn(withoutTypes(readSource(file))).includes('zod'),
    )
    expect(parsing).toEqual([])
  })

  test('are found', () => {
    const workspace = sourcesInBrowser('app/[locale]/articles/[articleId]/page.tsx')
    expect(workspace).toContain('components/workspace/workspace.tsx')
    expect(workspace).toContain('lib/domain/claim/verdict.ts')
    expect(workspace).not.toContain('lib/operations/article/open-workspace.ts')
  })
})
