import { connection } from 'next/server'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

/** As little as a page of Next can be that asks the database one thing. */
export default async function BarePage() {
  await connection()
  const { rows } = await pool.query('SELECT count(*)::int AS articles FROM article')
  return <p>{rows[0].articles}</p>
}
