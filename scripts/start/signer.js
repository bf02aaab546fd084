import path from 'node:path'
import { keepRunning } from './keep-running.js'

/**
 * Runs the signer of checkpoints as a process of its own. The work of the newsroom does not depend on it.
 *
 * @param {{ databaseUrl: string, dataFolder: string, host: string, timestamps?: { url: string, certificates: string },
 *   say?: (line: string) => void }} options
 */
export function keepSigning({ databaseUrl, dataFolder, host, timestamps, say }) {
  return keepRunning('signer of checkpoints', 'processes/signer/run.ts', {
    environment: {
      SIGNER_DATABASE_URL: databaseUrl,
      SIGNER_FOLDER: path.join(dataFolder, 'signer'),
      CHECKPOINT_LOG: path.join(dataFolder, 'checkpoints.log'),
      SIGNER_HOST: host,
      TIMESTAMP_LOG: path.join(dataFolder, 'timestamps.log'),
      ...(timestamps && { TIMESTAMP_URL: timestamps.url, TIMESTAMP_CERTIFICATES: timestamps.certificates }),
    },
    say,
  })
}
