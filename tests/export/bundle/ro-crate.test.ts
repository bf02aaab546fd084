import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { verifierKey } from '@/lib/domain/history/note'
import { buildReport } from '@/lib/domain/report/build-report'
import { packBundle } from '@/lib/export/bundle/pack-bundle'
import { crateFile, roCrate } from '@/lib/export/bundle/ro-crate'
import { signerOf } from '../../domain/history/ed25519'
import { sha256 } from '../../domain/history/sha256'
import { articleWith, moment } from '../../support/report-fixtures'

type Entity = Record<string, unknown> & { '@id': string }

/** Everything in which a description breaks a MUST of RO-Crate 1.1 (root data entity, metadata descriptor, data entities). */
function faultsOf(text: string, files: readonly string[]): string[] {
  const crate = JSON.parse(text)
  const graph: Entity[] = crate['@graph']
  const faults: string[] = []
  const need = (right: unknown, fault: string) => void (right || faults.push(fault))
  const byId = (id: string) => graph.find((entity) => entity['@id'] === id)
  need(crate['@context'] === 'https://w3id.org/ro/crate/1.1/context', 'the context is not that of 1.1')
  need(Array.isArray(graph), 'there is no graph')
  need(new Set(graph.map((entity) => entity['@id'])).size === graph.length, 'an id is there twice')
  for (const entity of graph) {
    need(typeof entity['@id'] === 'string' && entity['@type'], `${entity['@id']} has no id or type`)
    for (const [name, value] of Object.entries(entity))
      for (const part of [value].flat())
        if (typeof part === 'object') {
          need(Object.keys(part ?? {}).join() === '@id', `${entity['@id']}.${name} is not flat`)
          const id = (part as Entity)['@id']
          need(byId(id) || /^https:/.test(id), `${entity['@id']}.${name} names ${id}, which is not described`)
        }
  }
  const descriptor = byId('ro-crate-metadata.json')
  need(descriptor?.['@type'] === 'CreativeWork', 'the descriptor is no CreativeWork')
  need(JSON.stringify(descriptor?.about) === '{"@id":"./"}', 'the descriptor is not about the root')
  need(
    JSON.stringify(descriptor?.conformsTo) === '{"@id":"https://w3id.org/ro/crate/1.1"}',
    'it conforms to nothing',
  )
  const root = byId('./')
  need(root?.['@type'] === 'Dataset', 'the root is no Dataset')
  for (const name of ['name', 'description', 'datePublished', 'license'])
    need(root?.[name], `the root has no ${name}`)
  need(/^\d{4}-\d{2}-\d{2}(T|$)/.test(String(root?.datePublished)), 'datePublished is no ISO 8601 date')
  const parts = ((root?.hasPart ?? []) as Entity[]).map((part) => part['@id'])
  for (const part of parts) {
    need([byId(part)?.['@type']].flat().includes('File'), `${part} is no File`)
    need(files.includes(part), `${part} is not in the bundle`)
  }
  for (const file of files)
    need(parts.includes(file) || file === crateFile || /^timestamp/.test(file), `${file} is not described`)
  return faults
}

const { article, claims } = articleWith('[قال] الوزير.')
const report = buildReport({
  article,
  claims,
  history: [],
  newsroom: { name: 'غرفة', sample: false },
  at: moment,
})

const packed = () => {
  const bytes = new TextEncoder().encode('{}')
  const key = verifierKey(sha256, 'x', signerOf(Buffer.alloc(32, 7)).publicKey)
  const history = { entries: [], texts: [], paths: [], size: 0, checkpoint: '', key }
  const parts = { json: bytes, page: bytes, crate: new TextEncoder().encode(roCrate(report)) }
  return unzipSync(packBundle({ report: parts, history, timestamp: null, checker: '' }))
}

test('a bundle describes itself and all of its files, by every MUST of RO-Crate 1.1', () => {
  const files = packed()
  expect(faultsOf(new TextDecoder().decode(files[crateFile]), Object.keys(files))).toEqual([])
})

test.each([
  ['a file that is not there', (graph: Entity[]) => graph.push({ '@id': 'x', '@type': 'File' }), null],
  ['no date', (graph: Entity[]) => delete graph[1]?.datePublished, 'the root has no datePublished'],
  [
    'a nested entity',
    (graph: Entity[]) => Object.assign(graph[1] ?? {}, { author: { name: 'x' } }),
    './.author is not flat',
  ],
  [
    'another root',
    (graph: Entity[]) => Object.assign(graph[0] ?? {}, { about: { '@id': './x' } }),
    'the descriptor is not about the root',
  ],
  ['a type that is missing', (graph: Entity[]) => delete graph[2]?.['@type'], 'report.html is no File'],
  [
    'an id that is there twice',
    (graph: Entity[]) => graph.push({ '@id': './', '@type': 'Dataset' }),
    'an id is there twice',
  ],
])('and these checks notice %s', (_name, breaks, fault) => {
  const crate = JSON.parse(roCrate(report))
  breaks(crate['@graph'])
  const faults = faultsOf(JSON.stringify(crate), Object.keys(packed()))
  expect(fault === null ? faults : faults.includes(fault)).toEqual(fault === null ? [] : true)
})

test('it is the same for the same report, and says whose it is', () => {
  expect(roCrate(report)).toBe(roCrate(report))
  expect(roCrate(report)).toContain('غرفة')
  expect(JSON.parse(roCrate(report))['@graph'][1].creativeWorkStatus).toBe('Draft')
})
