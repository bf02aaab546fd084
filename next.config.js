import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
