import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readPublicFont } from '../publication/public-font'

/**
 * The style of a report that stands alone, without what only its authors need: as on the page, with colours, a ground and fonts of
 * its own, for it looks the same wherever it is opened.
 */
export async function readFileStyle(): Promise<string> {
  const style = await readStyle(['html/fonts.css', 'html/report-file.css', 'html/report.css'])
  const names = [...style.matchAll(fontAddress)].map(([, name = '']) => name)
  const fonts = new Map(await Promise.all(names.map(async (name) => [name, await fontInside(name)] as const)))
  return style.replaceAll(fontAddress, (address, name) => fonts.get(name) ?? address)
}

/** The same for the pages that readers see, which have a frame besides and ask for their fonts. */
export function readPublicStyle(): Promise<string> {
  return readStyle([
    'html/fonts.css',
    'html/report-file.css',
    'html/report.css',
    'publication/public-page.css',
  ])
}

const fontAddress = /\/r\/fonts\/([\w.-]+)/g

async function fontInside(name: string): Promise<string> {
  const bytes = await readPublicFont(name)
  if (!bytes) throw new Error(`There is no font ${name}`)
  return `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`
}

async function readStyle(names: readonly string[]): Promise<string> {
  const folder = path.join(process.cwd(), 'lib/export')
  const sheets = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return sheets
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s*\n\s*/g, '')
}
