import { database } from './client'

/** When the failed sign-ins of a subject since a moment happened, newest first, but for some attempts. */
export async function listFailures(subject: string, since: Date, except: bigint[] = []): Promise<Date[]> {
  const rows = await database().signInFailure.findMany({
    where: { subject, at: { gte: since }, id: { notIn: except } },
    orderBy: { at: 'desc' },
    take: 100,
    select: { at: true },
  })
  return rows.map(({ at }) => at)
}

/** Notes one failure for each subject, and answers their ids. */
export async function addFailures(subjects: string[]): Promise<bigint[]> {
  const data = subjects.map((subject) => ({ subject }))
  const rows = await database().signInFailure.createManyAndReturn({ data, select: { id: true } })
  return rows.map(({ id }) => id)
}

export async function removeFailures(ids: bigint[]): Promise<void> {
  await database().signInFailure.deleteMany({ where: { id: { in: ids } } })
}

export async function forgetFailures(subject: string): Promise<void> {
  await database().signInFailure.deleteMany({ where: { subject } })
}
