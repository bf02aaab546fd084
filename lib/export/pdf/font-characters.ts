/**
 * The characters that a font has a picture of, by its table `cmap` (OpenType 1.9): subtables of format 4 and 12, which hold all that
 * fonts of today say of Unicode.
 */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const characters = new Set<number>()
  const cmap = tableAt(view, 'cmap')
  if (cmap === null) return characters
  for (let record = 0; record < view.getUint16(cmap + 2); record += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + record * 8)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, characters)
    if (format === 12) addGroups(view, subtable, characters)
  }
  return characters
}

function tableAt(view: DataView, name: string): number | null {
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const record = 12 + table * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    if (tag === name) return view.getUint32(record + 8)
  }
  return null
}

function addSegments(view: DataView, subtable: number, into: Set<number>): void {
  const bytes = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const [starts, deltas, offsets] = [ends + bytes + 2, ends + 2 * bytes + 2, ends + 3 * bytes + 2]
  for (let at = 0; at < bytes; at += 2) {
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)]
    const offset = view.getUint16(offsets + at)
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      const glyph =
        offset === 0
          ? (character + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(offsets + at + offset + 2 * (character - start))
      if (glyph !== 0) into.add(character)
    }
  }
}

function addGroups(view: DataView, subtable: number, into: Set<number>): void {
  for (let group = 0; group < view.getUint32(subtable + 12); group += 1) {
    const at = subtable + 16 + group * 12
    const end = view.getUint32(at + 4)
    for (let character = view.getUint32(at); character <= end; character += 1) into.add(character)
  }
}
