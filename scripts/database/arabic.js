import { Failure } from '../failure.js'

/**
 * Throws unless the database knows Arabic letters as letters. With the character type "C" it takes them for
 * punctuation: search would find nothing, without any error.
 */
export async function requireArabic(client, database) {
  const { rows } = await client.query("SELECT current_setting('server_encoding') AS encoding")
  if (rows[0].encoding !== 'UTF8') {
    throw new Failure(
      `The database "${database}" has the encoding ${rows[0].encoding}: create it with ENCODING 'UTF8'.`,
    )
  }
  try {
    await client.query('BEGIN; CREATE EXTENSION IF NOT EXISTS pg_trgm')
    const { rows } = await client.query("SELECT cardinality(show_trgm('مدرسة')) AS trigrams")
    if (rows[0].trigrams > 0) return
  } catch (error) {
    throw new Failure(`The database "${database}" cannot have the extension pg_trgm: ${error.message}.`)
  } finally {
    await client.query('ROLLBACK')
  }
  throw new Failure(
    `The database "${database}" does not recognise Arabic letters: create it with TEMPLATE template0 LC_CTYPE 'C.UTF-8'.`,
  )
}
