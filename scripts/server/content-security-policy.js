/**
 * What a page may load and run: only what this server sent, scripts and style elements only with this answer's nonce. React's
 * development build evaluates code and injects styles, so `development` lets it.
 *
 * @param {string} nonce
 * @param {boolean} development
 */
export function contentSecurityPolicy(nonce, development) {
  const trusted = `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src ${trusted} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src ${development ? "'self' 'unsafe-inline'" : trusted}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
