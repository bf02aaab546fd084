import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The program in TypeScript that docs/api.md shows, as it stands there. */
export function programOfGuide(): string {
  const guide = readFileSync(path.resolve('docs/api.md'), 'utf8')
  const [, program] = /^## In TypeScript$.*?^```ts\n(.*?)^```$/ms.exec(guide) ?? []
  if (program === undefined) throw new Error('docs/api.md shows no program in TypeScript')
  return program
}

/** A folder in which programs find the packages of the project, with these files in it. */
export function folderOf(files: Record<string, string>): string {
  const cache = path.resolve('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'isnad-client-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}
