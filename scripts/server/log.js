/**
 * Turns what the server says into lines that are one JSON object each: `at` (ISO 8601), `level`, `message`, and the fields
 * of an object that was given. Whoever sends a line feed, an escape sequence or a direction mark along writes no line of
 * their own and turns none round.
 *
 * @param {(line: string) => void} write
 * @param {() => string | undefined} [request] the id of the request in which something is said
 */
export function logging(write, request = () => undefined) {
  const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'error' }
  return Object.fromEntries(
    Object.entries(levels).map(([name, level]) => [
      name,
      (...words) => write(lineOf(level, words, new Date(), request())),
    ]),
  )
}

/** @param {unknown[]} words as `console` takes them */
export function lineOf(level, words, at = new Date(), request = undefined) {
  const fields = words.filter((word) => isPlain(word))
  const said = words.filter((word) => !isPlain(word)).map(inWords)
  const entry = {
    at: at.toISOString(),
    level,
    ...(request && { request }),
    ...(said.length > 0 && { message: said.join(' ') }),
  }
  return `${escaped(JSON.stringify(Object.assign(entry, ...fields)))}\n`
}

const isPlain = (word) =>
  typeof word === 'object' && word !== null && Object.getPrototypeOf(word) === Object.prototype

function inWords(word) {
  // Next shows the number of a failed page (`digest`) in place of what failed.
  if (word instanceof Error)
    return [word.stack ?? String(word), ...(word.digest ? [`(${word.digest})`] : [])].join(' ')
  if (typeof word === 'object' && word !== null) return inspect(word)
  return String(word)
}

function inspect(value) {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

/** JSON escapes the controls below U+0020; terminals and viewers of logs act on these as well. */
const acting = /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g
const escaped = (json) =>
  json.replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
