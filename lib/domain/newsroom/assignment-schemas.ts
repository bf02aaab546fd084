import { z } from 'zod'
import { emptied, moment } from '../fields'
import { memberId } from '../ids'
import { person } from './person'

/** Who has a claim or an article to do, and until when. */
export const assignmentShape = { assignee: person.nullable(), dueAt: z.iso.datetime().nullable() }

/** What to change of it: what is absent stays, null or nothing empties. */
export const assignmentPatch = { assignee: emptied(memberId), dueAt: emptied(moment) }

/** See `Versioned`. */
export const versionsShape = { version: z.int(), contentVersion: z.int(), assignmentVersion: z.int() }
