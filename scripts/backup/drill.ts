import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { connect } from '../database/connect.js'
import { command, Failure } from '../failure.js'
import { generate } from '../generate.js'
import { readPublished } from '../history/audit'
import { tablesOfNewsroom } from '../newsroom/tables'
import { run } from '../processes.js'
import { project } from '../project.js'
import { openDataFolder } from '../start/data-folder.js'
import { openServer, prepareDatabase } from '../start/database.js'
import { step } from '../start/progress.js'
import { readablePassword, readSecrets } from '../start/secrets.js'
import { seed } from '../start/seed.js'
import { keepSigning } from '../start/signer.js'
import { backupsIn } from './kept.js'

/**
 * Makes an installation with the sample, takes its backup, destroys it, restores it elsewhere, and looks for every row that was
 * there: what an operator should have seen once before it is needed. The installation of this folder is left alone.
 */
await command(import.meta, async () => {
  await generate()
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-drill-'))
  // PostgreSQL may run as another user, who has to pass.
  chmodSync(folder, 0o711)
  const [first = '', second = '', backups = ''] = ['first', 'second', 'backups'].map((name) =>
    path.join(folder, name),
  )
  const passphrase = readablePassword()
  try {
    const before = await step('Making an installation with the sample', () =>
      withInstallation(first, async ({ database, applicationUrl, secret }) => {
        const environment = { DATABASE_URL: applicationUrl, NEXTAUTH_SECRET: secret }
        await seed({ environment, demoPassword: readablePassword(), signal: undefined })
        return rowsOf(database)
      }),
    )
    const signed = origins(first)
    await step('Taking its backup', () => runScript('backup', ['--to', backups], first, passphrase))
    rmSync(first, { recursive: true })
    const file = path.join(backups, backupsIn(backups).at(-1) ?? '')
    await step('Restoring it elsewhere', () => runScript('restore', ['--from', file], second, passphrase))
    const after = await step('Signing on', () => withInstallation(second, ({ database }) => rowsOf(database)))
    const missing = [...before].filter((row) => !after.has(row))
    for (const row of missing.slice(0, 5)) console.error(`  missing: ${row.slice(0, 200)}`)
    const fresh = origins(second).filter((origin) => !signed.includes(origin))
    console.info(`${before.size} rows, ${missing.length} missing. It is signed as ${fresh.join(', ')} now.`)
    return missing.length === 0 && fresh.length > 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

type Installation = { database: pg.Client; applicationUrl: string; secret: string }

/** Opens what is in a data folder, or makes it, and has its history signed before it is closed. */
async function withInstallation<Done>(
  dataFolder: string,
  work: (installation: Installation) => Promise<Done>,
): Promise<Done> {
  openDataFolder({ dataFolder }, console.info)
  const secrets = readSecrets(dataFolder)
  const server = await openServer({
    ...{ databaseUrl: undefined, dataFolder },
    password: secrets.databasePassword,
  })
  try {
    const { applicationUrl, signerUrl } = await prepareDatabase({
      ...{ ownerUrl: server.ownerUrl, say: () => {} },
      ...{ applicationUrl: undefined, signerUrl: undefined, rendererUrl: undefined },
      passwords: {
        application: secrets.applicationPassword,
        signer: secrets.signerPassword,
        renderer: secrets.rendererPassword,
      },
    })
    const database = await connect(server.ownerUrl)
    try {
      const done = await work({ database, applicationUrl, secret: secrets.sessionSecret })
      await sign(dataFolder, signerUrl)
      return done
    } finally {
      await database.end()
    }
  } finally {
    await server.stop()
  }
}

/** Runs the signer until it has given away a checkpoint more. */
async function sign(dataFolder: string, databaseUrl: string): Promise<void> {
  const before = origins(dataFolder).length
  const signer = keepSigning({ databaseUrl, dataFolder, host: 'drill.example' })
  try {
    for (const deadline = Date.now() + 60_000; origins(dataFolder).length === before; await wait(200))
      if (Date.now() > deadline) throw new Failure('The signer gave away no checkpoint within a minute.')
  } finally {
    await signer.stop()
  }
}

/** The names of the logs that were signed, one for each checkpoint. */
function origins(dataFolder: string): string[] {
  return readPublished(path.join(dataFolder, 'checkpoints.log')).map(
    ({ note }) => note.split('\n', 1)[0] ?? '',
  )
}

/** Every row of every table as text, but for where the history ends: the restoring itself makes it longer. */
async function rowsOf(database: pg.Client): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { name } of await tablesOfNewsroom(database, 'installation')) {
    if (['history_counter', 'history_head'].includes(name)) continue
    const { rows } = await database.query<{ row: string }>(`SELECT to_json(t)::text AS row FROM ${name} t`)
    for (const { row } of rows) found.add(`${name} ${row}`)
  }
  return found
}

async function runScript(name: string, args: string[], dataFolder: string, passphrase: string) {
  mkdirSync(path.dirname(dataFolder), { recursive: true })
  const { code, output } = await run(
    process.execPath,
    ['--import', 'tsx', `scripts/backup/${name}.ts`, ...args],
    {
      cwd: project,
      // Nothing set empties a variable that .env would set otherwise.
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataFolder, BACKUP_PASSPHRASE: passphrase },
    },
  )
  console.info(output.trim().replaceAll(/^/gm, '    '))
  if (code !== 0) throw new Failure(`npm run ${name} failed.`)
}
