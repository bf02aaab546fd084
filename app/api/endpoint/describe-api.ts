import { z } from 'zod'
import type { Call } from './call'

/** The OpenAPI 3.1 description of the calls, from the very schemas that parse them. */
export function describeApi(calls: [string, Call][]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, call] of calls) {
    paths[call.path] = { ...paths[call.path], [call.method.toLowerCase()]: describeCall(name, call) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      description:
        'Sign in through /api/auth (next-auth, credentials). Unsafe methods need our own Origin and application/json. ' +
        'Every one of them takes Idempotency-Key: a repeat with the same body gets the first answer. ' +
        'Isnad-Member names the member a request is made for (id as in /me): with the session of another one it ' +
        'is answered 409 other-member, and nothing is done. POST /api/auth/signout takes it too.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: { Problem: problemSchema } },
  }
}

function describeCall(operationId: string, call: Call) {
  return {
    operationId,
    summary: call.summary,
    ...(call.open && { security: [] }),
    parameters: [
      ...parametersOf('path', call.params),
      ...parametersOf('query', call.query),
      ...(call.method === 'GET' ? [] : [header('Idempotency-Key', false)]),
      ...(call.method === 'GET' || call.open ? [] : [header('Isnad-Member', false)]),
      ...(call.ifMatch ? [header('If-Match', call.ifMatch === 'required')] : []),
    ],
    ...(call.body && { requestBody: { required: true, content: json(call.body, 'input') } }),
    responses: {
      [call.answer.status]: {
        description: 'Done',
        content: json(call.answer.schema, 'output', call.answer.type),
      },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined) {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(field, 'input'),
  }))
}

function header(name: string, required: boolean) {
  return { name, in: 'header', required, schema: { type: 'string' } }
}

function json(schema: z.ZodType, io: 'input' | 'output', type = 'application/json') {
  return { [type]: { schema: schemaOf(schema, io) } }
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', description: 'Stable: urn:isnad:problem: and the code' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    reason: { type: 'string', description: '403: why' },
    state: { type: 'string', description: '409: the state it is in' },
    current: { description: '412, 409: the thing as it stands now' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}
