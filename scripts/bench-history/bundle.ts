import type pg from 'pg'
import { node, verifyBundle } from '../../lib/export/bundle/verify.mjs'
import { addComment } from '../../lib/operations/claim/add-comment'
import { exportBundle } from '../../lib/operations/report/export-bundle'
import { readBundle } from '../../lib/operations/report/read-bundle'
import { asking, bringIn, done, makeNewsroom, markWords } from '../../tests/support/newsroom'
import { unpackBundle } from '../../tests/support/report'
import { startSigner } from '../../tests/support/signer'
import { growLog } from './grown-log'
import { timeOf } from './timing'

/** Verifying the bundle of an article whose newsroom has few other entries, and of one like it after many have come. */
export async function benchBundle(owner: pg.Client): Promise<void> {
  const signing = await startSigner()
  const admin = await makeNewsroom()
  const measure = async () => {
    const article = await bringIn(admin, 'The bridge is 94 metres long.')
    const claim = await markWords(admin, article, '94 metres')
    for (let count = 0; count < 30; count += 1) done(await addComment(asking(admin), claim.id, 'Hm.'))
    const began = performance.now()
    done(await exportBundle(asking(admin), article.id))
    const zip = done(await readBundle(admin, article.id)).bytes
    const exporting = performance.now() - began
    const bytes = unpackBundle(zip)
    await timeOf(50, () => verifyBundle(bytes, node)) // until the engine has got used to it
    const verifying = await timeOf(200, () => verifyBundle(bytes, node))
    const size = [...bytes.values()].reduce((sum, { length }) => sum + length, 0)
    return { exporting, verifying, size }
  }
  await measure()
  const few = await measure()
  const { rows } = await owner.query<{ size: string }>(
    'SELECT next_seq AS size FROM history_counter WHERE newsroom_id = $1',
    [admin.newsroom.id],
  )
  const many = Number(rows[0]?.size) + 50_000
  await growLog(owner, many, admin.newsroom.id)
  await signing.signer.signAt(admin.newsroom.id, many)
  const after = await measure()
  await signing.stop()
  const said = ({ exporting, verifying, size }: typeof few) =>
    `exported in ${exporting.toFixed(0)} ms, verified in ${verifying.toFixed(1)} ms, ${size} bytes`
  console.info(`a bundle of 33 entries among about 100: ${said(few)}; among ${many}: ${said(after)}`)
}
