import openapiTS, { astToString } from 'openapi-typescript'

/**
 * The types of an API in TypeScript, as `paths` and `components`, see https://openapi-ts.dev.
 *
 * @param {object} description an OpenAPI 3.1 document
 * @returns {Promise<string>} a module of types alone
 */
export async function typesOf(description) {
  return astToString(await openapiTS(structuredClone(description)))
}
