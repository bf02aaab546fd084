// Checks the page that holds it: report.html carries this behind the part of verify.mjs that knows no platform. It runs at the
// end of the page, before anything else could change it, and hashes the page as the browser writes it back.

const shown = `<!doctype html>${document.documentElement.outerHTML}`
const held = JSON.parse(document.getElementById('proof').textContent || '{}')
const button = document.getElementById('verify')
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
  list.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  )
  document.getElementById(`verify-${outcome}`).hidden = false
  button.disabled = false
}

/** A browser without Ed25519 is not a report that is wrong. */
async function outcomeOf() {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), { name: 'Ed25519' }, false, ['verify'])
  } catch (error) {
    return { outcome: 'cannot', lines: [String(error)] }
  }
  try {
    return { outcome: 'right', lines: [...(await verifyBundle(files, browser)), held['key.txt'].trim()] }
  } catch (error) {
    return { outcome: 'wrong', lines: [error.message] }
  }
}

button.hidden = false
button.addEventListener('click', check)
