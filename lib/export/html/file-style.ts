import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The style of a report that stands alone, without what only its authors need: as on the page, with colours and a ground of its own. */
export async function readFileStyle(): Promise<string> {
  const folder = path.join(process.cwd(), 'lib/export/html')
  const sheets = await Promise.all(
    ['report-file.css', 'report.css'].map((name) => readFile(path.join(folder, name), 'utf8')),
  )
  return sheets
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s*\n\s*/g, '')
}
