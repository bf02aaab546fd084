import { calls } from '../../lib/api/calls'
import { describeApi } from '../../lib/api/describe-api'
import { typesOf } from './types-of.js'

/** Prints the types of the API, for a program in TypeScript: npm run api:types > isnad.d.ts */
console.info(await typesOf(describeApi(Object.values(calls))))
