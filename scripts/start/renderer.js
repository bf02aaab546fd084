import { keepRunning } from './keep-running.js'

/**
 * Runs the renderer of files as a process of its own: the web server answers others meanwhile, and nothing else depends on it.
 *
 * @param {{ databaseUrl: string, say?: (line: string) => void }} options
 */
export function keepRendering({ databaseUrl, say }) {
  return keepRunning('renderer of files', 'processes/renderer/run.ts', {
    environment: { RENDERER_DATABASE_URL: databaseUrl },
    say,
  })
}
