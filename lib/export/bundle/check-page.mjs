// Checks the page that holds it: report.html carries this behind say.mjs and the part of verify.mjs that knows no platform. It
// runs at the end of the page, before anything else could change it, and hashes the page as the browser writes it back.

const shown = `<!doctype html>${document.documentElement.outerHTML}`
const held = JSON.parse(document.getElementById('proof').textContent || '{}')
const button = document.getElementById('verify')
const words = JSON.parse(document.getElementById('verify-words').textContent)
const files = new Map(Object.entries(held).map(([name, text]) => [name, utf8(text)]))
files.set('report.html', utf8(shown))

const browser = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  verify: async (publicKey, message, signature) => {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify'])
    return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message)
  },
}

async function check() {
  button.disabled = true
  for (const outcome of ['right', 'wrong', 'cannot'])
    document.getElementById(`verify-${outcome}`).hidden = true
  const { outcome, lines } = await outcomeOf()
  const list = document.getElementById('verify-lines')
  list.replaceChildren(...lines.map(itemOf))
  document.getElementById(`verify-${outcome}`).hidden = false
  button.disabled = false
}

/** A browser without Ed25519 is not a report that is wrong. */
async function outcomeOf() {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), { name: 'Ed25519' }, false, ['verify'])
  } catch (error) {
    return { outcome: 'cannot', lines: [inEnglish(String(error))] }
  }
  try {
    const key = { code: 'key', values: { key: held['key.txt'].trim() } }
    return { outcome: 'right', lines: [...(await verifyBundle(files, browser)), key].map(lineOf) }
  } catch (error) {
    const check = words.failed[error.check]
    return { outcome: 'wrong', lines: [...(check ? [{ textContent: check }] : []), inEnglish(error.message)] }
  }
}

function lineOf({ code, values, text }) {
  const message = words.found[code]
  return message ? { textContent: say(message, values, words.language) } : inEnglish(text)
}

/** The checker's own words. */
function inEnglish(text) {
  return { textContent: text, lang: 'en', dir: 'ltr' }
}

/** In the direction of the page, whatever a line begins with: a name of a file comes first in some. */
function itemOf(line) {
  const item = document.createElement('li')
  item.append(Object.assign(document.createElement('bdi'), { dir: document.documentElement.dir }, line))
  return item
}

button.hidden = false
button.addEventListener('click', check)
