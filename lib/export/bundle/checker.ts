import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The checker as it is given away, and the same in the form that a page carries along to check itself. */
export type Checker = { program: string; forPages: string }

/** Read from the project's folder, where the server runs: a bundler would change it. */
export async function readChecker(): Promise<Checker> {
  const folder = path.join(process.cwd(), 'lib/export/bundle')
  const [program = '', say, page] = await Promise.all(
    ['verify.mjs', 'say.mjs', 'check-page.mjs'].map((name) => readFile(path.join(folder, name), 'utf8')),
  )
  const [core = ''] = program.split('// As a program ')
  const parts = [core, say, page].join('').replaceAll(/^export /gm, '')
  return { program, forPages: `(() => {\n${parts}})()` }
}
