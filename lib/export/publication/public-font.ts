import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** A font of the pages that readers see, by a name that stays; null for any other. WOFF 2. */
export async function readPublicFont(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const font = fonts.get(name)
  return font === undefined
    ? null
    : Uint8Array.from(await readFile(path.join(process.cwd(), 'node_modules/@fontsource', font)))
}

const fonts = new Map([
  ['amiri-arabic-400.woff2', 'amiri/files/amiri-arabic-400-normal.woff2'],
  ['amiri-latin-400.woff2', 'amiri/files/amiri-latin-400-normal.woff2'],
  [
    'ibm-plex-sans-arabic-400.woff2',
    'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  ],
  [
    'ibm-plex-sans-arabic-latin-400.woff2',
    'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2',
  ],
])
