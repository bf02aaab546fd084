import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { reportLanguages } from '../../domain/report/report'

/**
 * The picture that stands beside a link to a report (Open Graph), 1,200 by 630 pixels: one for each language, for all reports, drawn once
 * and by hand; what is in it says nothing of any of them.
 */
export function cardAddress(origin: string, language: string): string {
  return `${origin}/r/cards/${language}.png`
}

export const cardSize = { width: '1200', height: '630' }

/** The picture by the last part of its address, as PNG; null for any other. */
export async function readCard(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!reportLanguages.some((language) => name === `${language}.png`)) return null
  return Uint8Array.from(await readFile(path.join(process.cwd(), 'lib/export/publication/cards', name)))
}
