import { randomUUID } from 'node:crypto'

const header = 'isnad-start'

/**
 * Whoever starts the server asks it whether it is up, and it asks itself for what it will need: nobody's requests, and no lines of
 * the log. Both carry a word that nobody else knows.
 *
 * @param {string | undefined} given the word, where whoever starts the server chose it
 */
export function startMark(given) {
  const word = given || randomUUID()
  return {
    word,
    headers: { [header]: word },
    /** @param {import('node:http').IncomingHttpHeaders} headers */
    isOn: (headers) => headers[header] === word,
  }
}
