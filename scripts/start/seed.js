import { connect } from '../database/connect.js'
import { Failure } from '../failure.js'
import { run } from '../processes.js'
import { project } from '../project.js'

/** Fills the database with the sample newsroom, unless it has one or somebody set up a newsroom of their own. */
export async function seed({ environment, demoPassword, signal }) {
  const { code, output } = await run(process.execPath, ['--import', 'tsx', 'seeds/run.ts'], {
    cwd: project,
    signal,
    env: { ...process.env, ...environment, ISNAD_SAMPLE: 'on', DEMO_PASSWORD: demoPassword },
  })
  if (code !== 0 && !signal?.aborted) {
    throw new Failure(`The sample newsroom could not be made:\n${output.trim()}`)
  }
}

const sampleAdmin = 'admin@isnad.example'

/**
 * How to get in, as the database has it: with the password known here, with another one, or not through the sample,
 * because there is no newsroom yet or only somebody's own. So a password that does not work is never printed.
 *
 * @returns {Promise<'known' | 'other' | 'own' | 'setup'>}
 */
export async function waysIn(databaseUrl, demoPassword) {
  const client = await connect(databaseUrl)
  try {
    const { rows: newsrooms } = await client.query('SELECT newsroom_ids() LIMIT 1')
    if (newsrooms.length === 0) return 'setup'
    // Members are seen in their newsroom alone.
    await client.query(
      "SELECT set_config('app.newsroom', coalesce(newsroom_of_address($1)::text, ''), false)",
      [sampleAdmin],
    )
    const { rows } = await client.query(
      'SELECT password_hash FROM member JOIN account ON account.id = account_id WHERE email = $1 AND disabled_at IS NULL',
      [sampleAdmin],
    )
    const hash = rows[0]?.password_hash
    if (!hash) return 'own'
    const { verify } = await import('@node-rs/argon2')
    return demoPassword && (await verify(hash, demoPassword.normalize('NFKC'))) ? 'known' : 'other'
  } finally {
    await client.end()
  }
}
