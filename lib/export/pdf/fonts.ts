import { readFileSync } from 'node:fs'
import path from 'node:path'
import { charactersOf } from './font-characters'

/** The fonts of a PDF as TrueType: Arabic first, then what other scripts are quoted in. The template names the families. */
const files = [
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
  'noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf',
]

/** What a font may have a picture of and PDF/A has no place for: controls, byte order marks, and what means nothing by itself. */
const noText = /[\p{Cc}\p{Co}\uFEFF\uFFFE\uFFFF]/u

export type Fonts = { blobs: Buffer[]; hasPicture: (character: string) => boolean }

export function readFonts(): Fonts {
  const blobs = files.map((file) =>
    readFileSync(path.join(process.cwd(), 'node_modules/@expo-google-fonts', file)),
  )
  const characters = new Set(blobs.flatMap((blob) => [...charactersOf(blob)]))
  const hasPicture = (character: string) =>
    characters.has(character.codePointAt(0) ?? 0) && !noText.test(character)
  return { blobs, hasPicture }
}
