import path from 'node:path'
import { Failure } from '../failure.js'
import { run } from '../processes.js'
import { project, textOf } from '../project.js'

/** Whether what is installed is what package-lock.json asks for. npm notes the former when it has finished. */
export function isInstalled(folder = project) {
  const installed = packagesIn(path.join(folder, 'node_modules/.package-lock.json'))
  if (!installed) return false
  const wanted = packagesIn(path.join(folder, 'package-lock.json')) ?? {}
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    const found = installed[name]
    return name === '' || (found ? found.version === version : optional || devOptional)
  })
}

/** Installs exactly what package-lock.json says. Building needs the development packages too: it checks all types. */
export async function install({ signal } = {}) {
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const [file, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const { code, output } = await run(file, [...first, ...args], { cwd: project, signal })
  if (code !== 0 && !signal?.aborted) {
    throw new Failure(`The packages could not be installed:\n${reasonIn(output)}`)
  }
}

/** npm begins with the reason and ends with pages of help. */
function reasonIn(output) {
  const errors = output.split('\n').filter((line) => /^npm error \S/.test(line))
  return (errors.length ? errors : output.trim().split('\n')).slice(0, 12).join('\n')
}

function packagesIn(file) {
  const text = textOf(file)
  return text === undefined ? undefined : JSON.parse(text).packages
}
