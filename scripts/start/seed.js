import { existsSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { run } from '../processes.js'
import { project } from '../project.js'

/** Fills the database with the sample newsroom, unless it has one. Says whether it could. */
export async function seed({ environment, demoPassword, signal }) {
  const file = path.join(project, 'seeds/run.ts')
  if (!existsSync(file)) return false
  const { code, output } = await run(process.execPath, ['--import', 'tsx', file], {
    cwd: project,
    signal,
    env: { ...process.env, ...environment, ISNAD_SAMPLE: 'on', DEMO_PASSWORD: demoPassword },
  })
  if (code !== 0 && !signal?.aborted)
    throw new Failure(`The sample newsroom could not be made:\n${output.trim()}`)
  return true
}
