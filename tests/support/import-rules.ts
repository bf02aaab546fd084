import path from 'node:path'
import { importsIn } from './imports'

/** What each part of the product may import; the first line whose folder holds a file is the one that counts. */
export const importRules: readonly { part: string; may: readonly string[] }[] = [
  { part: 'lib/domain', may: ['lib/domain', 'zod'] },
  { part: 'lib/env.ts', may: ['zod'] },
  { part: 'lib/request-scope.ts', may: ['node:async_hooks'] },
  { part: 'lib/commit-to.ts', may: ['lib/domain', 'lib/sha256', 'node:crypto'] },
  { part: 'lib/sha256.ts', may: ['node:crypto'] },
  { part: 'lib/public-address.ts', may: ['node:net'] },
  {
    part: 'lib/data',
    may: [
      'lib/data',
      'lib/domain',
      'lib/env',
      'lib/commit-to',
      'lib/sha256',
      'lib/request-scope',
      'zod',
      'node:async_hooks',
      'node:crypto',
      'node:timers/promises',
      '@prisma/adapter-pg',
      'pg',
    ],
  },
  {
    part: 'lib/heavy',
    may: [
      ...['lib/heavy', 'lib/api', 'lib/domain', 'lib/export', 'lib/commit-to', 'lib/sha256'],
      ...['lib/overloaded', 'lib/request-scope'],
      ...['piscina', 'node:crypto', 'node:os', 'node:path', 'node:timers/promises'],
    ],
  },
  { part: 'lib/live', may: ['lib/live', 'lib/data', 'lib/domain', 'lib/request-scope'] },
  {
    part: 'lib/operations',
    may: [
      ...['lib/operations', 'lib/domain', 'lib/data', 'lib/export', 'lib/heavy', 'lib/live', 'lib/sha256'],
      ...['lib/overloaded', 'lib/public-address', 'lib/request-scope'],
      ...['node:crypto', 'node:timers/promises'],
    ],
  },
  {
    part: 'lib/export',
    may: [
      ...['lib/export', 'lib/domain', 'lib/i18n/locales', 'messages', 'use-intl/core'],
      ...['zod', 'fflate', 'node:fs/promises', 'node:path', 'node:crypto'],
      ...['docx', '@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris'],
      ...['@myriaddreamin/typst-ts-node-compiler', 'node:fs'],
    ],
  },
  {
    part: 'lib/auth',
    may: [
      'lib/auth',
      'lib/data',
      'lib/domain',
      'lib/env',
      'lib/overloaded',
      'lib/request-scope',
      'lib/sha256',
      'next-auth',
      'next/headers',
      'next/server',
      'zod',
      'node:crypto',
      '@node-rs/argon2',
      'otpauth',
      '@simplewebauthn/server',
      'openid-client',
      'node:dns/promises',
    ],
  },
  { part: 'lib/api', may: ['lib/api', 'lib/domain', 'lib/export', 'zod'] },
  {
    part: 'lib/i18n',
    may: ['lib/i18n', 'lib/domain/text/digits', 'messages', 'next', 'next-intl', 'use-intl/core'],
  },
  {
    part: 'components/ui',
    may: ['components/ui', 'lib/domain/text', 'react', '@base-ui/react', 'lucide-react'],
  },
  { part: 'components/document', may: ['components', 'lib/request-scope', 'react', 'next'] },
  {
    part: 'components/report',
    may: ['components', 'lib/domain', 'lib/i18n', 'lib/request-scope', 'react', 'next-intl', 'lucide-react'],
  },
  {
    part: 'components',
    may: [
      'components',
      'lib/api',
      'lib/domain',
      'lib/i18n',
      'react',
      'react-dom',
      'next',
      'next-intl',
      '@base-ui/react',
      'lucide-react',
      'uqr',
      '@simplewebauthn/browser',
    ],
  },
  {
    part: 'app',
    may: [
      'app',
      'components',
      'lib/api',
      'lib/domain',
      'lib/operations',
      'lib/heavy',
      'lib/export',
      'lib/auth',
      'lib/env',
      'lib/i18n',
      'lib/request-scope',
      'react',
      'next',
      'next-intl',
      'zod',
      'node:crypto',
      'node:util',
      'node:zlib',
      '@fontsource/amiri',
      '@fontsource/ibm-plex-sans',
      '@fontsource/ibm-plex-sans-arabic',
    ],
  },
  {
    part: 'processes',
    may: [
      ...[
        'processes',
        'lib/domain',
        'lib/data/subtrees-query',
        'lib/export/pdf/typeset',
        'lib/public-address',
        'messages',
        'scripts/failure.js',
      ],
      ...['pg', 'zod', 'asn1js', 'pkijs', 'nodemailer', 'use-intl'],
      ...[
        'node:child_process',
        'node:crypto',
        'node:events',
        'node:fs',
        'node:dns/promises',
        'node:http',
        'node:https',
        'node:net',
        'node:path',
        'node:timers/promises',
        'node:util',
      ],
    ],
  },
  { part: 'seeds', may: ['seeds', 'lib/operations', 'lib/domain', 'lib/auth', 'lib/env', 'node:fs'] },
]

/** The imports of one file that its part may not have, as `file imports what`; a file of no part may import nothing. */
export function forbiddenImports(file: string, source: string): string[] {
  const rule = importRules.find(({ part }) => isWithin(file, part))
  const may = rule?.may ?? []
  return importsIn(source)
    .filter((name) => !may.some((allowed) => isWithin(targetOf(file, name), allowed)))
    .map((name) => `${file} imports ${name}`)
}

/** A path from the project for the project's own files, a package's name as it is. */
function targetOf(file: string, name: string): string {
  if (name.startsWith('@/')) return path.posix.normalize(name.slice(2))
  if (name.startsWith('.')) return path.posix.join(path.posix.dirname(file), name)
  return name
}

function isWithin(file: string, part: string): boolean {
  return file === part || file === `${part}.ts` || file.startsWith(`${part}/`)
}
