import type { Desk } from '../domain/desk/desk'
import type { DeskTable } from '../domain/desk/desk-tables'
import { csvTable } from './csv-table'

/** One table of a desk as CSV. */
export function deskCsv(desk: Desk, table: DeskTable): string {
  return tables[table](desk)
}

const tables: Record<DeskTable, (desk: Desk) => string> = {
  weeks: ({ weeks }) =>
    csvTable(
      [
        ...(['week', 'verified', 'disputed', 'needs_sources', 'median_hours'] as const),
        ...(['verified_with_two_origins', 'publications', 'corrections'] as const),
      ],
      weeks.map(({ needsSources, hours, withTwoOrigins, ...week }) => ({
        ...week,
        ...{ needs_sources: needsSources, median_hours: hours, verified_with_two_origins: withTwoOrigins },
      })),
    ),
  waiting: ({ waiting }) =>
    csvTable(
      ['state', 'claims', 'more', 'under_1_day', 'under_3_days', 'under_7_days', 'longer'],
      waiting.map(({ underDay, underThreeDays, underWeek, ...row }) => ({
        ...row,
        ...{ under_1_day: underDay, under_3_days: underThreeDays, under_7_days: underWeek },
      })),
    ),
  people: ({ people }) =>
    csvTable(
      ['member_id', 'name', 'claims', 'late', 'more'],
      people.map(({ person, ...row }) => ({ member_id: person.id, name: person.name, ...row })),
    ),
  late: ({ late }) =>
    csvTable(
      ['article_id', 'title', 'claim', 'quote', 'assignee', 'due_at'],
      late.map(({ article, claim, assignee, dueAt }) => ({
        ...{ article_id: article.id, title: article.title, claim: claim.number, quote: claim.quote },
        ...{ assignee: assignee?.name ?? null, due_at: dueAt },
      })),
    ),
  returned: ({ returned }) =>
    csvTable(
      ['article_id', 'title', 'claim', 'quote', 'times'],
      returned.map(({ article, claim, times }) => ({
        ...{ article_id: article.id, title: article.title, claim: claim.number, quote: claim.quote, times },
      })),
    ),
}
