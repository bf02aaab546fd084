import { z } from 'zod'

type Schema = Record<string, unknown>

/**
 * The schemas of a description that other schemas refer to. JSON Schema keeps what refers to itself beside each schema, under `$defs`;
 * OpenAPI reads references from the root of the whole description, so there it is kept, once for all who use it.
 */
export class SharedSchemas {
  readonly all: Record<string, unknown>
  /** Which names the definitions of a schema were given, by what they say. */
  private readonly known = new Map<string, Record<string, string>>()

  constructor(first: Record<string, unknown>) {
    this.all = { ...first }
  }

  /** A schema as it stands in the description. */
  of(schema: z.core.$ZodType, io: 'input' | 'output'): Schema {
    const written = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
    const { $schema: _, $defs = {}, ...rest } = written
    const names = this.known.get(JSON.stringify($defs)) ?? this.add($defs)
    return pointed(rest, names)
  }

  private add(definitions: Record<string, unknown>): Record<string, string> {
    const from = Object.keys(this.all).length
    const names = Object.fromEntries(Object.keys(definitions).map((name, at) => [name, `Shared${from + at}`]))
    this.known.set(JSON.stringify(definitions), names)
    for (const [name, definition] of Object.entries(definitions))
      this.all[names[name] ?? name] = pointed(Object(definition), names)
    return names
  }
}

/** With its references to definitions leading to where those are now. */
function pointed(schema: Schema, names: Record<string, string>): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const name = key === '$ref' && typeof value === 'string' && names[value.replace('#/$defs/', '')]
    return name ? `#/components/schemas/${name}` : value
  })
}
