import path from 'node:path'
import { Failure } from '../failure.js'
import { startCluster } from '../postgres/cluster.js'
import { commandOf } from '../processes.js'
import { textOf } from '../project.js'
import { openDataFolder } from '../start/data-folder.js'
import { readSecrets } from '../start/secrets.js'
import { loadEnvFile, readSettings } from '../start/settings.js'

/**
 * The database of this installation for its operator, whether the product is running or not, and the data folder:
 * DATABASE_URL, or the server in the data folder, which is started when it does not run and then stopped by `close`.
 */
export async function openDatabase() {
  loadEnvFile()
  const settings = readSettings(process.env)
  const dataFolder = openDataFolder(settings, console.info)
  if (settings.databaseUrl) return { url: settings.databaseUrl, dataFolder, close: async () => {} }

  const folder = path.join(dataFolder, 'postgres')
  if (!textOf(path.join(folder, 'PG_VERSION')))
    throw new Failure(`There is no database in ${dataFolder} yet.`)
  const { databasePassword } = readSecrets(dataFolder)
  const port = portOf(folder)
  if (port)
    return {
      url: `postgresql://isnad_owner:${databasePassword}@127.0.0.1:${port}/isnad`,
      dataFolder,
      close: async () => {},
    }
  const cluster = await startCluster({ folder, password: databasePassword })
  return { url: cluster.urlOf('isnad'), dataFolder, close: cluster.stop }
}

/** The port of the PostgreSQL that runs in a folder: the fourth line of the file by which it keeps others out. */
function portOf(folder) {
  const [pid, , , port] = (textOf(path.join(folder, 'postmaster.pid')) ?? '').split('\n')
  const running = commandOf(Number(pid))
  return running.includes('postgres') && running.includes(folder) ? Number(port) : undefined
}
