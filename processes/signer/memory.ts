import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { fromHex, toHex } from '../../lib/domain/history/bytes'
import { emptyFrontier, type Frontier } from '../../lib/domain/history/frontier'
import { writeWhole } from './write-whole'

/**
 * What the signer remembers of a newsroom, whatever the database says: under which name it signs, and the tree it signed
 * last. It is written before a signature leaves the process, so two that contradict each other cannot both get out.
 */
export type Memory = { epoch: number; origin: string; frontier: Frontier }

const hash = z
  .string()
  .length(64)
  .transform((text) => fromHex(text) ?? z.NEVER)
const kept = z.strictObject({
  epoch: z.int().min(1),
  origin: z.string().min(1),
  size: z.int().min(0),
  hashes: z.array(hash),
})

/** Null when it has never signed for this newsroom. */
export function recall(folder: string, newsroom: string): Memory | null {
  const file = fileOf(folder, newsroom)
  if (!existsSync(file)) return null
  const { epoch, origin, size, hashes } = kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { epoch, origin, frontier: { size, hashes } }
}

export function remember(folder: string, newsroom: string, { epoch, origin, frontier }: Memory): void {
  const { size, hashes } = frontier
  writeWhole(
    fileOf(folder, newsroom),
    `${JSON.stringify({ epoch, origin, size, hashes: hashes.map(toHex) })}\n`,
  )
}

/** The memory with which an epoch begins. Every epoch is a log of its own, with a name of its own. */
export function freshMemory(host: string, newsroom: string, epoch = 1): Memory {
  const origin = epoch === 1 ? `${host}/isnad/${newsroom}` : `${host}/isnad/epoch-${epoch}/${newsroom}`
  return { epoch, origin, frontier: emptyFrontier }
}

function fileOf(folder: string, newsroom: string): string {
  return path.join(folder, `${newsroom}.json`)
}
