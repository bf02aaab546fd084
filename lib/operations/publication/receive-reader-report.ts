import { newId } from '../../data/new-id'
import { receiveReaderReport as keepReaderReport, type Most } from '../../data/reader-report-record'
import { readerReportId } from '../../domain/ids'
import type { Problem } from '../../domain/problem'
import type { ReaderReport, ReaderReportInput } from '../../domain/publication/reader-report'
import { fail, type Result, succeed } from '../../domain/result'
import type { Published } from './read-published'

/**
 * Takes what a reader says is wrong in a published report, for the editors of its newsroom. Open to everybody, so it is slowed
 * down; the same words sent twice from one network are one report. It is no entry of the history: that is what the desk does.
 *
 * @param sender a code of the network that it came from
 */
export async function receiveReaderReport(
  { asked: published }: Pick<Published, 'asked'>,
  input: ReaderReportInput,
  sender: string,
): Promise<Result<Pick<ReaderReport, 'id'>, Problem>> {
  const id = newId(readerReportId)
  const { newsroom } = published
  const wait = await keepReaderReport({ id, newsroom, publication: published.id }, input, sender, most)
  return wait > 0 ? fail({ code: 'throttled', wait }) : succeed({ id })
}

const most: Most = { ofSender: 5, ofAll: 100 }
