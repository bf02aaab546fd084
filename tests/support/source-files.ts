import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const project = path.join(import.meta.dirname, '../..')

/** Every TypeScript source below some folders, by its path from the project, without what is generated. */
export function sourceFiles(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll(path.sep, '/')}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/data/generated/'))
    .sort()
}

export function readSource(file: string): string {
  return readFileSync(path.join(project, file), 'utf8')
}
