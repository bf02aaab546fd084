import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The style of a report that stands alone, without what only its authors need: as on the page, with colours and a ground of its own. */
export function readFileStyle(): Promise<string> {
  return readStyle(['html/report-file.css', 'html/report.css'])
}

/** The same for the pages that readers see, which have fonts and a frame besides. */
export function readPublicStyle(): Promise<string> {
  return readStyle(['html/report-file.css', 'html/report.css', 'publication/public-page.css'])
}

async function readStyle(names: readonly string[]): Promise<string> {
  const folder = path.join(process.cwd(), 'lib/export')
  const sheets = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return sheets
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s*\n\s*/g, '')
}
