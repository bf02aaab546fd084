import './start/node-version.js'
import { command, Failure } from './failure.js'
import { generate } from './generate.js'
import { keepBackups } from './start/backups.js'
import { build, isBuilt } from './start/build.js'
import { claim } from './start/claim.js'
import { openDataFolder } from './start/data-folder.js'
import { openServer, prepareDatabase } from './start/database.js'
import { install, isInstalled } from './start/install.js'
import { keepMessaging } from './start/messenger.js'
import { requireFreePort } from './start/port.js'
import { say, step } from './start/progress.js'
import { keepRendering } from './start/renderer.js'
import { keepSecrets, readablePassword, readSecrets } from './start/secrets.js'
import { seed, waysIn } from './start/seed.js'
import { serve } from './start/serve.js'
import { loadEnvFile, readSettings } from './start/settings.js'
import { keepSigning } from './start/signer.js'
import { asked, stopAsked } from './start/stop-asked.js'
import { welcome } from './start/welcome.js'

/** Everything between a fresh clone and a running newsroom, in order. Whatever is done already is skipped. */
await command(import.meta, async () => {
  const stop = stopAsked()
  const undo = []
  let noteStopping
  try {
    loadEnvFile()
    const settings = readSettings(process.env)
    const dev = process.argv.includes('--dev')

    const dataFolder = openDataFolder(settings, say)
    const claimed = await claim(dataFolder)
    undo.push(claimed.release)
    noteStopping = claimed.noteStopping
    stop.addEventListener('abort', noteStopping)
    await requireFreePort(settings)

    if (!isInstalled()) await step('Installing packages', () => install({ signal: stop }))
    stop.throwIfAborted()

    const secrets = readSecrets(dataFolder)
    const database = await step('Opening the database', () =>
      openServer({ databaseUrl: settings.databaseUrl, dataFolder, password: secrets.databasePassword }),
    )
    undo.push(database.stop)
    stop.throwIfAborted()
    const { applicationUrl, signerUrl, rendererUrl, messengerUrl, identity } = await step(
      'Preparing the database',
      () =>
        prepareDatabase({
          ownerUrl: database.ownerUrl,
          applicationUrl: settings.applicationUrl,
          signerUrl: settings.signerUrl,
          rendererUrl: settings.rendererUrl,
          messengerUrl: settings.messengerUrl,
          passwords: {
            application: secrets.applicationPassword,
            signer: secrets.signerPassword,
            renderer: secrets.rendererPassword,
            messenger: secrets.messengerPassword,
          },
          say,
        }),
    )
    stop.throwIfAborted()

    await generate()
    if (!dev && !isBuilt()) await step('Building', () => build({ signal: stop }))
    stop.throwIfAborted()

    const environment = {
      DATABASE_URL: applicationUrl,
      NEXTAUTH_SECRET: settings.sessionSecret ?? secrets.sessionSecret,
      NEXTAUTH_URL: settings.address,
      SETUP_TOKEN: readablePassword(),
    }
    const firstStart = settings.sample && !secrets.seeded.includes(identity)
    if (firstStart) {
      secrets.demoPassword ??= settings.demoPassword ?? readablePassword()
      keepSecrets(dataFolder, secrets)
      const { demoPassword } = secrets
      await step('Making the sample newsroom', () => seed({ environment, demoPassword, signal: stop }))
      stop.throwIfAborted()
      keepSecrets(dataFolder, { ...secrets, seeded: [...secrets.seeded, identity] })
    }

    const { host } = new URL(settings.publicUrl ?? 'http://localhost')
    const { timestamps } = settings
    const signer = keepSigning({ databaseUrl: signerUrl, dataFolder, host, timestamps, say })
    undo.push(signer.stop)
    const renderer = keepRendering({ databaseUrl: rendererUrl, say })
    undo.push(renderer.stop)
    const { address, mail } = settings
    const messenger = keepMessaging({ databaseUrl: messengerUrl, mail, address, say })
    undo.push(messenger.stop)

    const server = serve({ environment, ...settings, dev })
    undo.push(server.stop)
    claimed.noteServer(server.pid)
    await step('Starting the web server', () => Promise.race([server.ready(say), asked(stop)]))
    stop.throwIfAborted()

    if (settings.backups) {
      const backups = keepBackups({ backups: settings.backups, dataFolder, say })
      undo.push(backups.stop)
    }

    const { demoPassword } = secrets
    const how = await waysIn(applicationUrl, demoPassword)
    const setupToken = environment.SETUP_TOKEN
    console.info(welcome({ address, waysIn: how, demoPassword, firstStart, dataFolder, setupToken }))

    const why = await Promise.race([
      asked(stop),
      server.ended.then((code) => `The web server ended unexpectedly (${code})`),
      database.stopped.then((code) => `PostgreSQL ended unexpectedly (${code})`),
    ])
    if (why !== 'asked') throw new Failure(`${why}; start again to recover.`)
  } catch (error) {
    if (!stop.aborted) throw error
  } finally {
    noteStopping?.()
    if (stop.aborted) say('Stopping')
    for (const each of undo.reverse()) await each()
  }
})
