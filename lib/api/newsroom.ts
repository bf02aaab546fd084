import { methodInput, newsroomMethods } from '../domain/newsroom/method'
import { newsroomSettings, sampleRemoval, settingsPatch } from '../domain/newsroom/settings'
import type { Terms } from './terms'

/** What a newsroom has settled, and how it checks. */
export const newsroomTerms = {
  readSettings: {
    summary:
      'What the newsroom has settled: name, language, digits, and which rules hold without exception (admins)',
    scope: 'admin',
    answer: { status: 200, schema: newsroomSettings },
  },
  changeSettings: {
    summary:
      'Settle something anew; If-Match names the version. Each change is one entry of the history (admins)',
    body: settingsPatch,
    ifMatch: 'required',
    scope: 'admin',
    sensitive: true,
    answer: { status: 200, schema: newsroomSettings },
    current: newsroomSettings,
  },
  removeSample: {
    summary:
      'Take what came with the product out of the work: its articles are withdrawn and archived, nothing is deleted. Where there is none, nothing changes (admins)',
    body: sampleRemoval,
    scope: 'admin',
    sensitive: true,
    answer: { status: 200, schema: newsroomSettings },
  },
  readMethod: {
    summary:
      "How the newsroom checks and what its verdicts mean, every version, newest first; none: the product's own words (admins)",
    scope: 'admin',
    answer: { status: 200, schema: newsroomMethods },
  },
  changeMethod: {
    summary:
      'Save it as the next version; If-Match names the newest one, 0 as long as there is none. Verdicts keep the version they were given under (admins)',
    body: methodInput,
    ifMatch: 'required',
    scope: 'admin',
    sensitive: true,
    answer: { status: 200, schema: newsroomMethods },
    current: newsroomMethods,
  },
} as const satisfies Record<string, Terms>
