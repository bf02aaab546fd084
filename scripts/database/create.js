import { connect } from './connect.js'

/** Makes a database unless it is there. */
export async function createDatabase(url, name) {
  const client = await connect(url)
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
