import { z } from 'zod'
import { emptied, optional, partialDate, plainNumber, required, written } from '../fields'
import {
  type ClaimDetails,
  type ClaimMeaning,
  claimDetails,
  type Detail,
  type DetailName,
  meaningDetails,
  type Part,
} from './claim-details'

/** What nobody says of a new claim is not known, or what goes without saying. */
type Input = { [Name in DetailName]: z.ZodDefault<z.ZodType<ClaimDetails[Name]>> }
/** What is absent from a change stays. */
type Patch = { [Name in DetailName]: z.ZodOptional<z.ZodType<ClaimDetails[Name]>> }
type Kept = { [Name in DetailName]: z.ZodType<ClaimDetails[Name]> }

// TypeScript does not follow the list's entries through a loop; each function below says what it makes of one of them.
export const detailInput = shapeOf(claimDetails, inputOf) as Input
export const detailPatch = shapeOf(claimDetails, patchOf) as Patch
export const detailShape = shapeOf(claimDetails, keptAs) as Kept

/** Those that a verdict judges. */
export const meaningShape = shapeOf(meaningDetails, keptAs) as Pick<Kept, keyof ClaimMeaning>

function inputOf(detail: Detail): z.ZodType {
  switch (detail.form) {
    case 'choice':
      return z.enum(detail.among).default(detail.unsaid)
    case 'truth':
      return z.boolean().default(false)
    case 'parts':
      return partsOf(detail.parts).nullable().default(null)
    default:
      return optional(textOf(detail))
  }
}

function patchOf(detail: Detail): z.ZodType {
  switch (detail.form) {
    case 'choice':
      return z.enum(detail.among).optional()
    case 'truth':
      return z.boolean().optional()
    case 'parts':
      return partsOf(detail.parts).nullable().optional()
    default:
      return emptied(textOf(detail))
  }
}

function keptAs(detail: Detail): z.ZodType {
  switch (detail.form) {
    case 'choice':
      return z.enum(detail.among)
    case 'truth':
      return z.boolean()
    case 'parts':
      return z.object(shapeOf(detail.parts, keptAs)).nullable()
    default:
      return z.string().nullable()
  }
}

function textOf(part: Part): z.ZodType<string> {
  switch (part.form) {
    case 'date':
      return partialDate
    case 'number':
      return plainNumber(part)
    case 'text':
      return written(part.most)
  }
}

/** Several parts together. Where some are needed, nothing but empty ones is nothing, and those that are missing are named. */
function partsOf(parts: { readonly [name: string]: Part }): z.ZodType {
  const several = z.strictObject(shapeOf(parts, inputOf))
  const needed = Object.entries(parts).flatMap(([name, part]) =>
    part.form === 'number' && part.needed ? [name] : [],
  )
  if (needed.length === 0) return several
  return several
    .transform((value) => (Object.values(value).every((part) => part === null) ? null : value))
    .superRefine((value, context) => {
      for (const name of value ? needed : []) {
        if (value?.[name] === null) context.addIssue({ code: 'custom', path: [name], ...required })
      }
    })
}

export function shapeOf(
  list: { readonly [name: string]: Detail },
  schemaOf: (detail: Detail, name: string) => z.ZodType,
): z.ZodRawShape {
  return Object.fromEntries(Object.entries(list).map(([name, detail]) => [name, schemaOf(detail, name)]))
}
