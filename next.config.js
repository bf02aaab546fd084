import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm test` checks types; whoever starts Isnad need not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'piscina'],
  // A page's title comes in its head for everybody, not after its body: a screen reader says it first.
  htmlLimitedBots: /.*/,
  // No page shows a picture, so nobody fetches one through us.
  images: { unoptimized: true },
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
}

export default createNextIntlPlugin({
  requestConfig: './app/[locale]/messages-of-request.ts',
  // Messages are parsed once, while the product is built: neither the server nor a browser holds a parser of them.
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
})(config)
