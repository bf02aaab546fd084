import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm test` checks types; whoever starts Isnad need not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'piscina'],
  // No page shows a picture, so nobody fetches one through us.
  images: { unoptimized: true },
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
