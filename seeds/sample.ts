import { readFileSync } from 'node:fs'
import { actAs } from '../lib/auth/actor'
import { isSetUp } from '../lib/operations/newsroom/set-up'
import { arabicClaims, englishClaims } from './claims'
import {
  ensureArticle,
  ensureClaim,
  ensureMember,
  ensureNewsroom,
  ensureRevision,
  hasArticles,
} from './ensure'

/**
 * Fills an empty installation with the sample: two newsrooms, their people, and the first articles with real claims
 * of theirs, judged on real evidence as far as it goes. Interrupted, it goes on where it
 * stopped; once it is complete, or where somebody set up a newsroom of their own, it does nothing.
 */
export async function seedSample(password: string): Promise<void> {
  if (await isComplete()) return
  if ((await isSetUp()) && !(await actAs('admin@isnad.example'))) return

  const admin = await ensureNewsroom({
    newsroom: 'غرفة أخبار إسناد',
    language: 'ar',
    email: 'admin@isnad.example',
    name: 'سلمى مراد',
    password,
  })
  const join = (name: string, person: string, role: 'editor' | 'journalist' | 'reader') =>
    ensureMember(admin, { email: `${person}@isnad.example`, name, role }, password)
  const editor = await join('رامي حدّاد', 'editor', 'editor')
  await join('ليلى عثمان', 'editor2', 'editor')
  const journalist = await join('نور الخطيب', 'journalist', 'journalist')
  const colleague = await join('Daniel Reyes', 'journalist2', 'journalist')
  await join('هند صالح', 'reader', 'reader')

  const english = {
    title: 'What a fact-check leaves behind',
    language: 'en',
    text: textOf('article-en.txt'),
    byline: 'Isnad sample',
    outlet: null,
    sourceUrl: null,
    publishedOn: null,
  }
  const people = { journalist, colleague, editor }
  const sample = await ensureArticle(colleague, english)
  for (const claim of englishClaims) await ensureClaim(people, sample, claim)

  const first = await ensureArticle(journalist, {
    title: 'أرمينيا تعلن التعبئة العامة وأذربيجان تتعهد بالنصر',
    language: 'ar',
    text: textOf('article-ar.txt'),
    byline: null,
    outlet: null,
    sourceUrl: null,
    publishedOn: '2020-09',
  })
  for (const claim of arabicClaims) await ensureClaim(people, first, claim)
  await ensureRevision(journalist, first, 2, {
    text: textOf('article-ar.revision-2.txt'),
    note: 'فُصلت الفقرات التي كانت ملتصقة وحُذفت الفواصل التي كانت تصل بينها، ولم تتغير كلمة.',
  })

  const otherAdmin = await ensureNewsroom({
    newsroom: 'The Second Desk',
    language: 'en',
    email: 'outside-admin@isnad.example',
    name: 'Ada Ferreira',
    password,
  })
  const outsider = await ensureMember(
    otherAdmin,
    { email: lastAccount, name: 'Omar Haddad', role: 'editor' },
    password,
  )
  await ensureArticle(outsider, english)
}

/** Whoever comes last in the seed is there, with their article, or it was removed since. */
async function isComplete(): Promise<boolean> {
  const last = await actAs(lastAccount)
  return last !== null && (!last.newsroom.sample || (await hasArticles(last)))
}

const lastAccount = 'outsider@isnad.example'

function textOf(file: string): string {
  return readFileSync(new URL(`./articles/${file}`, import.meta.url), 'utf8')
}
