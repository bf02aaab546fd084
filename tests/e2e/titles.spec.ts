import { sourceFiles } from '../support/source-files'
import { addArticle, expect, test } from '../support/workspace'

/** The address of every page, by the files that make them. */
function addresses(named: Record<string, string>): string[] {
  return sourceFiles('app')
    .filter((file) => /^app\/\[locale\]\/(.*\/)?page\.tsx$/.test(file))
    .map((file) =>
      file
        .replace(/^app|\/page\.tsx$|\/\(\w+\)/g, '')
        .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => named[name] ?? 'nothing-of-this-name'),
    )
}

for (const locale of ['ar', 'en']) {
  test(`every page has its title before anything that is drawn (${locale})`, async ({ desk }) => {
    const page = await desk.as('admin')
    const articleId = await addArticle(page, { title: 'A title', text: 'Of some words.', language: 'en' })
    const pages = addresses({ locale, articleId })
    expect(pages.length).toBeGreaterThan(15)
    for (const address of pages) {
      const answer = await page.request.get(address)
      const [head = ''] = (await answer.text()).split('</head>')
      expect(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? '', `title of ${address}`).toMatch(/\S/)
    }
  })
}
