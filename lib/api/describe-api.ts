import type { z } from 'zod'
import { fieldErrorCodes, refusalReasons } from '../domain/problem'
import type { Call, CallName } from './calls'
import { contract } from './contract'
import { answeredCodes } from './problem'
import { scopeOf } from './scope-of'
import { SharedSchemas } from './shared-schemas'
import type { Terms } from './terms'

/** As the cookie is named on https. */
const sessionName = '__Host-isnad.session'

/** The OpenAPI 3.1 description of the calls, from the very schemas that parse them. */
export function describeApi(calls: readonly Call<CallName>[]) {
  const shared = new SharedSchemas({ Problem: problemSchema })
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of calls) {
    const described = describeCall(call, contract[call.name], shared)
    paths[call.path] = { ...paths[call.path], [call.method.toLowerCase()]: described }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      description:
        'Programs show a token (Authorization: Bearer), see docs/api.md; browsers sign in through /api/auth (next-auth, ' +
        'credentials), and their unsafe methods need our own Origin. What changes something is application/json. ' +
        'Every one of them takes Idempotency-Key: a repeat with the same body gets the first answer for thirty days, and ' +
        'is refused after that (409 too-late). ' +
        'Isnad-Member names the member a request is made for (id as in /me): with the session of another one it ' +
        'is answered 409 other-member, and nothing is done. POST /api/auth/signout takes it too.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: shared.all,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: sessionName },
      },
    },
  }
}

function describeCall(call: Call<CallName>, terms: Terms, shared: SharedSchemas) {
  const { name, method } = call
  return {
    operationId: name,
    summary: terms.summary,
    security: securityOf(call, terms),
    parameters: [
      ...parametersOf('path', terms.params, shared),
      ...parametersOf('query', terms.query, shared),
      ...(method === 'GET' ? [] : [header('Idempotency-Key', false, terms.adds && 'Needed with a token')]),
      ...(terms.open ? [] : [header('Isnad-Member', false)]),
      ...(terms.ifMatch ? [header('If-Match', terms.ifMatch === 'required')] : []),
    ],
    ...(terms.body && { requestBody: { required: true, content: json(shared.of(terms.body, 'input')) } }),
    responses: {
      [terms.answer.status]: {
        description: 'Done',
        content: json(shared.of(terms.answer.schema, 'output'), terms.answer.type),
      },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined, shared: SharedSchemas) {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: shared.of(field, 'input'),
  }))
}

/** A token with the scope that the call takes, or a session. */
function securityOf(call: Call<CallName>, { open }: Terms) {
  if (open) return []
  const scope = scopeOf(call)
  return [...(scope ? [{ token: [scope] }] : []), { session: [] }]
}

function header(name: string, required: boolean, description?: string) {
  return { name, in: 'header', required, schema: { type: 'string' }, ...(description && { description }) }
}

function json(schema: unknown, type = 'application/json') {
  return { [type]: { schema } }
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', description: 'Stable: urn:isnad:problem: and the code' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: answeredCodes.join(', ') },
    reason: { type: 'string', description: `403: why: ${refusalReasons.join(', ')}` },
    state: { type: 'string', description: '409: the state it is in' },
    current: { description: '412, 409: the thing as it stands now' },
    wait: { type: 'integer', description: '429: seconds to wait before another try' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string' },
          code: { type: 'string', description: fieldErrorCodes.join(', ') },
          message: { type: 'string' },
          detail: {
            type: 'object',
            description: 'What the code is about: a limit, a position, the name of a character',
            additionalProperties: { type: ['string', 'number'] },
          },
        },
      },
    },
    more: { type: 'integer', description: '422: how many errors there are besides those named' },
  },
}
