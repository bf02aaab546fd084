/** The text of a file; null where it is not UTF-8, or larger than any that is taken. */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > largest) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Bytes. */
const largest = 20_000_000
