/**
 * Bytes that may be megabytes, read some at a time, and in between others are answered: the driver and Prisma turn each answer into
 * bytes in one go. `read` counts from 1, as the database does; null when there are no bytes any more.
 */
export async function readInPieces(
  length: number,
  read: (from: number) => Promise<{ piece: Uint8Array }[]>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += mostAtOnce) {
    const [row] = await read(at + 1)
    if (!row) return null
    bytes.set(row.piece, at)
  }
  return bytes
}

/** Bytes that are read together. */
export const mostAtOnce = 524_288
