import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { calls } from '@/lib/api/calls'
import { forbiddenImports, importRules } from './support/import-rules'
import { importsIn, withoutComments } from './support/imports'
import { circlesOfRooms } from './support/rooms'
import { readSource, sourceFiles } from './support/source-files'

const product = sourceFiles('app', 'components', 'lib')
const sources = [...product, ...sourceFiles('processes', 'seeds')]

/** An exported handler, and the call it is given when it goes through the one door. */
const handler =
  /export (?:const|(?:async )?function) (?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b(?: = (?:reading|rendering|changing|open)\(\s*calls\.(?<call>\w+))?/g

test('no field cuts what is pasted into it: how much it takes is said on saving', () => {
  const cutting = product.filter((file) => /\bmaxLength=/.test(withoutComments(readSource(file))))
  expect(cutting).toEqual([])
})

describe('imports', () => {
  test('every file imports only what its part of the product may', () => {
    expect(sources.length).toBeGreaterThan(200)
    expect(sources.flatMap((file) => forbiddenImports(file, readSource(file)))).toEqual([])
  })

  test('every part of the table has files', () => {
    const empty = importRules.filter(({ part }) => !sources.some((file) => file.startsWith(part)))
    expect(empty).toEqual([])
  })

  test.each([
    ['lib/domain/claim.ts', "import { useState } from 'react'"],
    ['lib/domain/claim.ts', "import { database } from '../data/client'"],
    ['lib/domain/text/range.ts', "import type { Actor } from '@/lib/auth/actor'"],
    ['lib/domain/claim.ts', "import { randomUUID } from 'node:crypto'"],
    ['lib/env.ts', "import { database } from './data/client'"],
    ['lib/data/claim-record.ts', "import { proposeVerdict } from '../operations/propose-verdict'"],
    ['lib/data/claim-record.ts', "import { Client } from 'pg-native'"],
    ['lib/operations/mark-claim.ts', "import { env } from '../env'"],
    ['lib/operations/mark-claim.ts', "import { PrismaClient } from '@prisma/client'"],
    ['lib/operations/mark-claim.ts', "import { findActor } from '@/lib/auth/actor'"],
    ['lib/export/report-csv.ts', "import { findClaim } from '../data/claim-record'"],
    ['lib/auth/session.ts', "import { approveVerdict } from '../operations/approve-verdict'"],
    ['lib/api/claims.ts', "import { findClaim } from '../data/claim-record'"],
    ['lib/api/claims.ts', "import { readClaim } from '../operations/read-claim'"],
    ['lib/i18n/routing.ts', "import { findActor } from '../auth/actor'"],
    ['lib/new-folder/thing.ts', "import { z } from 'zod'"],
    ['components/ui/button.tsx', "import type { Claim } from '@/lib/domain/claim/claim'"],
    ['components/claim/card.tsx', "import { approveVerdict } from '@/lib/operations/claim/approve-verdict'"],
    ['components/claim/card.tsx', "const page = await import('../../app/page')"],
    ['app/page.tsx', "import { findClaim } from '@/lib/data/claim-record'"],
    ['app/page.tsx', "import '@/lib/data/client'"],
    ['app/page.tsx', "export { findClaim } from '../lib/data/claim-record'"],
    ['app/page.tsx', "export * from '../lib/data/claim-record'"],
    ['app/page.tsx', "const record = await import('@/lib/data/claim-record')"],
    ['app/page.tsx', 'const record = await import(`@/lib/data/claim-record`)'],
    ['app/page.tsx', "const { findClaim } = require('../lib/data/claim-record')"],
    ['app/page.tsx', "const record = await import('@/lib/' + folder)"],
    ['app/page.tsx', 'const record = require(name)'],
    ['app/page.tsx', "type Row = import('@/lib/data/claim-row').ClaimRow"],
    ['app/page.tsx', "import { PrismaClient } from '@/prisma/client'"],
    ['app/page.tsx', "import { z } from '@/lib/operations/../data/claim-record'"],
    ['processes/signer/run.ts', "import { findClaim } from '../../lib/data/claim-record'"],
    ['processes/signer/run.ts', "import { markClaim } from '../../lib/operations/claim/mark-claim'"],
    ['seeds/sample.ts', "import { addClaim } from '../lib/data/claim-record'"],
  ])('notices that %s may not say: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toHaveLength(1)
  })

  const schemas = /^import (?!type )[^']*? from '@\/lib\/api\/(?!calls'|problem')/m
  test('screens take from the contract no more than its types, for its schemas are the server’s', () => {
    expect(sourceFiles('components').filter((file) => schemas.test(readSource(file)))).toEqual([])
    expect(schemas.test("import { contract } from '@/lib/api/contract'")).toBe(true)
    expect(schemas.test("import { type Sent, contract } from '@/lib/api/contract'")).toBe(true)
    expect(schemas.test("import type { Sent } from '@/lib/api/contract'")).toBe(false)
  })

  test('nobody but commit opens a write', () => {
    const opens = /import \{[^}]*\bopen\b[^}]*\} from '[^']*\/write'/
    const found = sources.filter((file) => opens.test(readSource(file)))
    expect(found).toEqual(['lib/data/commit.ts'])
  })

  test('takes nothing for an import that is none', () => {
    expect(forbiddenImports('lib/domain/claim.ts', "// import 'react'\nconst from = 'react'")).toEqual([])
  })
})

describe('rooms', () => {
  test.each(['lib/domain', 'lib/operations', 'components'])(
    'of %s do not import each other in a circle',
    (part) => {
      const files = sourceFiles(part).map((file) => ({ file, source: readSource(file) }))
      expect(new Set(files.map(({ file }) => path.posix.dirname(file))).size).toBeGreaterThan(5)
      expect(circlesOfRooms(part, files)).toEqual([])
    },
  )

  test('of the domain are all in ARCHITECTURE.md', () => {
    const rooms = new Set(
      sourceFiles('lib/domain').flatMap((file) => /^lib\/domain\/(\w+)\//.exec(file)?.[1] ?? []),
    )
    const page = readSource('ARCHITECTURE.md')
    expect([...rooms].filter((room) => !page.includes(`| \`${room}\` |`))).toEqual([])
    expect(rooms).toContain('anchoring')
  })

  test('that would be in a circle are named, also over a third and for a type alone', () => {
    const rooms = [
      { file: 'lib/domain/claim/claim.ts', source: "import { word } from '../text/word'" },
      { file: 'lib/domain/text/word.ts', source: "import type { Id } from '../ids'" },
      { file: 'lib/domain/ids.ts', source: "import type { Claim } from '@/lib/domain/claim/claim'" },
      { file: 'lib/domain/report/report.ts', source: "import { word } from '../text/word'" },
    ]
    expect(circlesOfRooms('lib/domain', rooms)).toEqual([['claim', 'ids', 'text']])
    expect(circlesOfRooms('lib/domain', rooms.slice(0, 2))).toEqual([])
  })

  test('of operations hold one each, by the name of its file', () => {
    const misnamed = sourceFiles('lib/operations')
      .filter((file) => !file.startsWith('lib/operations/parts/'))
      .filter(
        (file) =>
          !new RegExp(`^export (async )?function ${verbPhraseOf(file)}\\b`, 'm').test(readSource(file)),
      )
    expect(misnamed).toEqual([])
    expect(verbPhraseOf('lib/operations/claim/mark-claim.ts')).toBe('markClaim')
  })
})

function verbPhraseOf(file: string): string {
  return path.posix.basename(file, '.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

describe('reading imports', () => {
  test('finds every form, over several lines and without spaces', () => {
    const source = `
      import a, { type B,
        c } from "one"
      import*as d from'two'
      import 'three'
      export { e } from 'four'
      export * from 'five'
      export type { F } from 'six'
      const g = await import('seven')
      const h = require("eight")
      type I = import('nine').I`
    expect(importsIn(source)).toEqual([
      ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    ])
  })

  test('passes over comments, whatever stands in them', () => {
    const source = `
      // import 'line' isn't one
      /* import 'block' */ import 'real'
      {/* it's <b>import('jsx')</b> */}`
    expect(importsIn(source)).toEqual(['real'])
  })

  test('is not led astray by strings and expressions that look like comments', () => {
    const source = `
      const address = 'https://example.org'; import('after-string')
      const pattern = text.replace(/\\/*#.*$/, ''); import('after-expression')
      const template = \`/* \${text}\`; import('after-template')
      const element = <br /> ; import('after-element')
      const half = a / b; import('after-division') // and / more`
    expect(importsIn(source)).toEqual([
      'after-string',
      'after-expression',
      'after-template',
      'after-element',
      'after-division',
    ])
  })

  test('says so when nobody can tell what is imported', () => {
    const source = "import(name); require(first); import('a' + b); import(`./$" + '{language}.json`)'
    expect(importsIn(source)).toEqual(['?', '?', '?', '?'])
  })
})

const repeatedToTheEnd = /[( ]\/(?:\[(?:[^\]\\]|\\.)*\]|\\[pP]\{[^}]*\}|\\.|[^\\/[(^])[+*]\$\/[a-z]*[.,)]/

describe('what does not occur', () => {
  test('a folder that says nothing about what is in it', () => {
    const vague = /\/(utils?|helpers?|common|services?|types|hooks|shared|misc)\//
    expect(sources.filter((file) => vague.test(file))).toEqual([])
    expect(vague.test('lib/utils/date.ts') && vague.test('components/hooks/use-it.ts')).toBe(true)
  })

  test.each([
    [
      'the environment, outside lib/env.ts',
      /\bprocess\s*\.\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
      ['lib/env.ts'],
    ],
    [
      'raw HTML, but for a report and what is drawn once, in which every text is escaped by the function that makes it',
      /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|\bdocument\.write\b/,
      [
        'components/report/report-piece.tsx',
        'components/ui/html-of.ts',
        'components/ui/many-figures.tsx',
        'components/document/ready-html.tsx',
      ],
    ],
    ['a server action', /^\s*(['"])use server\1/m],
    ['evaluated code', /\beval\s*\(|\bnew Function\b/],
    ['a silenced compiler', /@ts-(ignore|expect-error|nocheck)/],
    // Tried anew from each of many equal characters before something else: a lookbehind for the same lets it begin once.
    ['a pattern of repeated characters that only its end ties', repeatedToTheEnd],
  ])('%s', (_what, pattern, except: readonly string[] = []) => {
    const found = product.filter((file) => !except.includes(file) && pattern.test(readSource(file)))
    expect(found).toEqual([])
  })

  test.each([
    ['process.env.SECRET', /\bprocess\s*\.\s*env\b/],
    ['const { env } = process', /\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/],
    ["  'use server'\n", /^\s*(['"])use server\1/m],
    ['<p dangerouslySetInnerHTML={html} />', /dangerouslySetInnerHTML/],
    ["text.replace(/=+$/, '')", repeatedToTheEnd],
    ["text.replace(/[\\s\\]]*$/u, '')", repeatedToTheEnd],
    ["text.replace(/\\p{Cf}+$/u, '')", repeatedToTheEnd],
  ])('would be noticed: %s', (source, pattern) => {
    expect(pattern.test(source)).toBe(true)
  })
})

describe('the table of calls', () => {
  const routeOf = (callPath: string) => `app/api/v1${callPath.replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`
  const described = Object.entries(calls).map(
    ([name, { method, path }]) => `${routeOf(path)} ${method} ${name}`,
  )
  const answered = sourceFiles('app/api/v1')
    .filter((file) => path.posix.basename(file) === 'route.ts')
    .flatMap((file) =>
      [...withoutComments(readSource(file)).matchAll(handler)].map(
        ({ groups }) => `${file} ${groups?.method} ${groups?.call ?? '(none)'}`,
      ),
    )

  test('has a route for every call, and a call for every route', () => {
    const undescribed = ['openapi.json', 'schemas/report.json'].map(
      (name) => `app/api/v1/${name}/route.ts GET (none)`,
    )
    expect([...described, ...undescribed].sort()).toEqual(answered.sort())
  })

  test('is on the disk where its paths say', () => {
    const missing = Object.values(calls).filter(
      (call) => !existsSync(path.join(import.meta.dirname, '..', routeOf(call.path))),
    )
    expect(missing).toEqual([])
  })

  test('lets reading calls read and changing calls change', () => {
    for (const file of sourceFiles('app/api/v1')) {
      expect(readSource(file)).not.toMatch(/export const GET = (changing|open)\(/)
      expect(readSource(file)).not.toMatch(/export const (POST|PATCH|PUT|DELETE) = (reading|rendering)\(/)
    }
  })
})
