import { newsroomSettings, settingsPatch } from '../domain/newsroom/settings'
import type { Terms } from './terms'

/** What a newsroom has settled. */
export const newsroomTerms = {
  readSettings: {
    summary: 'What the newsroom has settled: name, language, and which rules hold without exception (admins)',
    answer: { status: 200, schema: newsroomSettings },
  },
  changeSettings: {
    summary:
      'Settle something anew; If-Match names the version. Each change is one entry of the history (admins)',
    body: settingsPatch,
    ifMatch: 'required',
    answer: { status: 200, schema: newsroomSettings },
    current: newsroomSettings,
  },
} as const satisfies Record<string, Terms>
