import { database } from './client'

/** When the failed sign-ins of a subject since a moment happened, newest first. */
export async function listFailures(subject: string, since: Date): Promise<Date[]> {
  const rows = await database().signInFailure.findMany({
    where: { subject, at: { gte: since } },
    orderBy: { at: 'desc' },
    take: 100,
    select: { at: true },
  })
  return rows.map(({ at }) => at)
}

export async function addFailures(subjects: string[]): Promise<void> {
  await database().signInFailure.createMany({ data: subjects.map((subject) => ({ subject })) })
}

export async function forgetFailures(subject: string): Promise<void> {
  await database().signInFailure.deleteMany({ where: { subject } })
}
