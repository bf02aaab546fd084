import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { calls } from '@/lib/api/calls'
import { describeApi } from '@/lib/api/describe-api'
import { typesOf } from '@/scripts/typescript-client/types-of'
import { folderOf, programOfGuide } from '../support/api-guide'

test('the program of the guide compiles against the types of the API, and one that asks for what is not there does not', async () => {
  const program = programOfGuide()
  const wrong = {
    'wrong-path.ts': program.replace("'/articles'", "'/article'"),
    'wrong-field.ts': program.replace("title: 'The mayor'", "titel: 'The mayor'"),
    'wrong-answer.ts': program.replace('data.id', 'data.identity'),
  }
  for (const text of Object.values(wrong)) expect(text).not.toBe(program)
  const folder = folderOf({
    'isnad.d.ts': await typesOf(describeApi(Object.values(calls))),
    'program.ts': program,
    ...wrong,
  })
  try {
    expect(faultsIn(folder, ['program.ts'])).toEqual([])
    expect(faultsIn(folder, Object.keys(wrong))).toEqual(Object.keys(wrong).sort())
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Which of these files do not compile, by name. */
function faultsIn(folder: string, files: string[]): string[] {
  const compiler = path.resolve('node_modules/typescript/bin/tsc')
  const options =
    '--ignoreConfig --noEmit --strict --skipLibCheck --module nodenext --target es2022 --types node'
  const { stdout } = spawnSync(process.execPath, [compiler, ...options.split(' '), ...files], {
    cwd: folder,
    encoding: 'utf8',
  })
  const named = [...stdout.matchAll(/^([^\s(]+)\(\d+,\d+\): error/gm)].map(([, name = '']) => name)
  expect(stdout === '' || named.length > 0, stdout).toBe(true)
  return [...new Set(named)].sort()
}
