/**
 * Bytes that may be megabytes, read some at a time, and in between others are answered: the driver makes a string of each answer in
 * one go. `read` counts from 1, as the database does, and answers base64, for bytes Prisma would make of hexadecimal digits, and
 * those into base64 and back; null when there are no bytes any more.
 */
export async function readInPieces(
  length: number,
  read: (from: number) => Promise<{ piece: string }[]>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += mostAtOnce) {
    const [row] = await read(at + 1)
    if (!row) return null
    bytes.set(Buffer.from(row.piece, 'base64'), at)
  }
  return bytes
}

/** Bytes that are read together. */
export const mostAtOnce = 524_288
