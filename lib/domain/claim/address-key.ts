/** The parser of the URL standard. It is part of every JavaScript runtime, and all the domain knows of a platform. */
declare const URL: new (
  address: string,
) => { hostname: string; port: string; pathname: string; search: string; hash: string }

/**
 * What tells the work behind one web address from another: the address as the URL standard reads it (case of the host,
 * its internationalised form, the scheme's own port, dot segments), in one spelling of its percent codes, without what
 * does not change the work: scheme, `www.`, the root's dot, a closing slash, the marks that show where a reader came from,
 * and the place on the page; `#!` begins no place but a page of its own. What is no address is its own key.
 */
export function addressKey(address: string): string {
  const parts = partsOf(address)
  if (!parts) return address
  const { hostname, port, pathname, search, hash } = parts
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '')
  const path = inOneSpelling(pathname).replace(/(?<!\/)\/+$/, '')
  const query = inOneSpelling(search)
    .replace(readerMarks, '')
    .replace(/(?<![?&])[?&]+$/, '')
  const page = inOneSpelling(hash)
  return `${host}${port && `:${port}`}${path}${query}${/^#!./.test(page) ? page : ''}`
}

function partsOf(address: string) {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/**
 * Percent codes in capitals, and a character that no part of an address treats apart as itself (RFC 3986, 6.2.2): the parser
 * leaves both as they come. Letters beyond ASCII are percent codes by then.
 */
function inOneSpelling(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~!'()*-]/.test(character) ? character : code.toUpperCase()
  })
}

const readerMarks = /(?<=[?&])(utm_\w+|fbclid|gclid)=[^&]*&?/gi
