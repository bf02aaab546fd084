import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { command, Failure } from './failure.js'
import { run } from './processes.js'
import { hashOf, project, textOf } from './project.js'

const output = path.join(project, 'lib/data/generated')
const marker = path.join(output, '.made-from')

/** Makes the Prisma client when the schema or Prisma itself has changed since it was last made. */
export async function generate() {
  const current = hashOf(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (textOf(marker) === current) return

  const { code, output: said } = await run(
    process.execPath,
    [path.join(project, 'node_modules/prisma/build/index.js'), 'generate'],
    { cwd: project, env: { ...process.env, ...WITHOUT_DOWNLOADS } },
  )
  if (code !== 0) throw new Failure(`The Prisma client could not be made from prisma/schema.prisma:\n${said}`)
  writeFileSync(marker, current)
}

/** Prisma would fetch a schema engine that generating never runs; any existing executable keeps it from trying. */
const WITHOUT_DOWNLOADS = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}

await command(import.meta, generate)
