import { database } from './client'
import { type Write, write } from './write'

/** How often one failed, and when last. */
export type Failures = { count: number; latest: Date | null }

/** The failed sign-ins of some subjects since a moment, but for some attempts; what is not in the map never failed. */
export async function countFailures(
  subjects: string[],
  since: Date,
  except: bigint[] = [],
): Promise<Map<string, Failures>> {
  const rows = await database(null).signInFailure.groupBy({
    by: 'subject',
    where: { subject: { in: subjects }, at: { gte: since }, id: { notIn: except } },
    _count: true,
    _max: { at: true },
  })
  return new Map(rows.map(({ subject, _count: count, _max: { at: latest } }) => [subject, { count, latest }]))
}

/** Notes one failure for each subject, and answers their ids. */
export async function addFailures(subjects: string[]): Promise<bigint[]> {
  const data = subjects.map((subject) => ({ subject }))
  const rows = await database(null).signInFailure.createManyAndReturn({ data, select: { id: true } })
  return rows.map(({ id }) => id)
}

export async function removeFailures(ids: bigint[]): Promise<void> {
  await database(null).signInFailure.deleteMany({ where: { id: { in: ids } } })
}

export async function forgetFailures(subjects: string[]): Promise<void> {
  await database(null).signInFailure.deleteMany({ where: { subject: { in: subjects } } })
}

/** Forgets the failures of every subject that begins like this. */
export function forgetFailuresOf(beginning: string): Write {
  return write(
    () => database(null).$executeRaw`DELETE FROM sign_in_failure WHERE starts_with(subject, ${beginning})`,
  )
}
