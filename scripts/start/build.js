import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { run } from '../processes.js'
import { hashOf, project, textOf } from '../project.js'

const marker = path.join(project, '.next/made-from')

/** Whether the last finished build was made from the files as they are now. */
export function isBuilt() {
  return textOf(marker) === sources()
}

export async function build({ signal } = {}) {
  const madeFrom = sources()
  rmSync(marker, { force: true })
  const { code, output } = await run(process.execPath, [next, 'build'], {
    cwd: project,
    signal,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (signal?.aborted) return
  if (code !== 0) throw new Failure(`The build failed:\n${output.trim()}`)
  writeFileSync(marker, madeFrom)
}

/** Everything a build reads, and at the top any source or settings file; next-env.d.ts is written by the build. */
function sources() {
  const atTheTop = readdirSync(project).filter(
    (name) => /\.(js|mjs|ts|tsx|json)$/.test(name) && !['next-env.d.ts', 'package.json'].includes(name),
  )
  return hashOf(['app', 'components', 'lib', 'messages', 'prisma', 'public', 'seeds', ...atTheTop.sort()])
}

const next = path.join(project, 'node_modules/next/dist/bin/next')
