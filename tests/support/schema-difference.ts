import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/**
 * The statements that would turn the database into what the schema describes; none when the two agree. Prisma's own
 * engine finds them, in the build that needs no download.
 */
export async function schemaDifference(databaseUrl: string, schema: string): Promise<string[]> {
  await loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(new CharacterAware({ connectionString: databaseUrl }))
  const running = await engine.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    adapter,
  )
  const files = [{ path: 'schema.prisma', content: schema }]
  const { stdout } = await running.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const generated = await generatedColumns(databaseUrl)
  return (stdout ?? '').split(/;\n/).flatMap((statement) => withoutGenerated(statement, generated))
}

/** Prisma takes the expression of a generated column, which its schema cannot state, for a default to drop. */
function withoutGenerated(text: string, generated: Set<string>): string[] {
  const statement = text.replace(/^--.*$/gm, '').trim()
  const [, table, changes] = /^ALTER TABLE "(\w+)" (.*)$/s.exec(statement) ?? []
  if (!table || changes === undefined) return statement === '' ? [] : [statement]
  const others = changes.split(/,\s*\n/).filter((change) => {
    const column = /^ALTER COLUMN "(\w+)" DROP DEFAULT$/.exec(change.trim())?.[1]
    return !column || !generated.has(`${table}.${column}`)
  })
  return others.map((change) => `ALTER TABLE "${table}" ${change}`)
}

async function generatedColumns(databaseUrl: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE is_generated = 'ALWAYS'",
  )
  await client.end()
  return new Set(rows.map(({ name }) => name))
}

/** The type of Postgres' own "char" columns, which the engine reads in the catalogues and the adapter does not know. */
const CHAR = 18
const TEXT = 25

class CharacterAware extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const io = adapter as unknown as { performIO: (query: unknown) => Promise<pg.QueryArrayResult> }
    const performIO = io.performIO.bind(adapter)
    const queryRaw = adapter.queryRaw.bind(adapter)
    io.performIO = async (query) => {
      const result = await performIO(query)
      for (const field of result.fields.filter((each) => each.dataTypeID === CHAR)) {
        field.dataTypeID = TEXT
        field.name += '\0' // marks the column for the step below
      }
      return result
    }
    adapter.queryRaw = async (query) => {
      const { columnNames, columnTypes, ...rest } = await queryRaw(query)
      const marked = columnNames.map((name) => name.endsWith('\0'))
      return {
        ...rest,
        columnNames: columnNames.map((name) => name.replace('\0', '')),
        columnTypes: columnTypes.map((type, index) => (marked[index] ? ColumnTypeEnum.Character : type)),
      }
    }
    return adapter
  }
}

let loaded: Promise<void> | undefined

/** The package imports its .wasm file, which Node can do only from version 24; so it is loaded by hand. */
function loadEngine(): Promise<void> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate() {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}
