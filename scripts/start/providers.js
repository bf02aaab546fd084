/**
 * What is wrong with the providers of single sign-on, which the web server reads from the environment itself: OIDC_…, and OIDC_2_… and
 * OIDC_3_… for more of them.
 *
 * @param {(name: string) => string | undefined} value
 */
export function mistakesOfProviders(value) {
  return ['OIDC', 'OIDC_2', 'OIDC_3'].flatMap((prefix) => {
    const [issuer, id] = needed.map((name) => value(`${prefix}_${name}`))
    const isAsked = [...needed, 'NAME', 'ROLES', 'GROUPS'].some((name) => value(`${prefix}_${name}`))
    if (!isAsked) return []
    const missing = needed.filter((name) => !value(`${prefix}_${name}`)).map((name) => `${prefix}_${name}`)
    const mistakes =
      missing.length > 0 ? [`${missing.join(' and ')} must be set as well, for single sign-on.`] : []
    if (issuer && /[{}]|\/\/login\.microsoftonline\.com\/(?:common|organizations|consumers)\b/.test(issuer))
      mistakes.push(`${prefix}_ISSUER must be that of your own tenant, with its id in the address.`)
    else if (issuer && !isIssuer(issuer))
      mistakes.push(
        `${prefix}_ISSUER must be an https address without a query, or http on this machine, like https://id.example.org/realms/news.`,
      )
    const roles = value(`${prefix}_ROLES`)
    if (roles && !roles.split(';').every((piece) => piece.trim() === '' || isGroupRole(piece)))
      mistakes.push(
        `${prefix}_ROLES must be groups with the role of each, separated by ";", like: editors = editor; desk = journalist.`,
      )
    if (id && /\s/.test(id)) mistakes.push(`${prefix}_CLIENT_ID must be without spaces.`)
    return mistakes
  })
}

const isGroupRole = (piece) => /^\s*\S.*=\s*(?:admin|editor|journalist|reader)\s*$/.test(piece)

const needed = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET']

/** OpenID Connect Discovery 1.0, section 4.3; unencrypted on this very machine alone. */
function isIssuer(text) {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username, password } = new URL(text)
  const isPlain = search === '' && hash === '' && username === '' && password === ''
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return isPlain && (protocol === 'https:' || (protocol === 'http:' && isHere))
}
