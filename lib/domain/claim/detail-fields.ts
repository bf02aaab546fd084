import { claimDetails, type Detail, type DetailName } from './claim-details'

type List = typeof claimDetails
type Fields = {
  [Name in DetailName]: List[Name] extends { parts: infer Parts }
    ? { field: `${Name}-${keyof Parts & string}`; name: keyof Parts & string }
    : { field: Name; name: Name }
}[DetailName]

/** A detail, or one part of a detail that has several: what takes one control, one column, one line of a comparison. */
export type DetailField = {
  /** `figure-unit`: its key among the fields of the history. */
  field: Fields['field']
  /** `unit`: its key in the words of the form, and in the form. */
  name: Fields['name']
  path: readonly [DetailName] | readonly [DetailName, string]
  form: 'text' | 'date' | 'number' | 'choice' | 'truth'
}

/** All details field by field, in their order. */
// Object.entries forgets which keys they are.
export const detailFields = fieldsOf(claimDetails) as readonly DetailField[]

function fieldsOf(list: { readonly [name: string]: Detail }): unknown[] {
  return Object.entries(list).flatMap(([name, detail]) =>
    detail.form === 'parts'
      ? Object.entries(detail.parts).map(([part, { form }]) => ({
          ...{ field: `${name}-${part}`, name: part },
          ...{ path: [name, part], form },
        }))
      : [{ field: name, name, path: [name], form: detail.form }],
  )
}

/** What a claim says in one field; null where nothing is known. */
export function valueIn(
  details: { [Name in DetailName]: unknown },
  { path }: DetailField,
): string | boolean | null {
  const [name, part] = path
  const detail: unknown = details[name]
  const value: unknown =
    part === undefined || typeof detail !== 'object' || detail === null ? detail : Reflect.get(detail, part)
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}
