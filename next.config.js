import createNextIntlPlugin from 'next-intl/plugin'

/** Sent with every answer. The Content-Security-Policy of pages, with its nonce, is set in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // An unpublished article must not leak to the server log of a source.
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm test` checks types; whoever starts Isnad need not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  headers: async () => [{ source: '/:path*', headers }],
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
