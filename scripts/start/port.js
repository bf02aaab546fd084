import { createServer } from 'node:net'
import { Failure } from '../failure.js'

/** Throws when nobody could listen there; found out now rather than after minutes of installing and building. */
export async function requireFreePort({ host, port }) {
  // A program on ::1 alone leaves 127.0.0.1 free, yet it is what a browser finds at "localhost".
  const hosts = host === '127.0.0.1' ? [host, '::1'] : [host]
  for (const each of hosts) {
    const problem = await tryListening(each, port)
    if (problem && !(each === '::1' && problem !== 'EADDRINUSE'))
      throw new Failure(sentence(problem, host, port))
  }
}

function sentence(problem, host, port) {
  if (problem === 'EADDRINUSE') {
    return `Port ${port} is in use by another program: stop it, or choose another port, as in "PORT=${port + 1} npm start".`
  }
  if (problem === 'EACCES')
    return `Port ${port} needs more rights than this user has: choose one above 1023 with PORT.`
  return `Nothing can listen at ${host}, port ${port} (${problem}): check HOST and PORT.`
}

function tryListening(host, port) {
  return new Promise((resolve) => {
    const server = createServer().once('error', (error) => resolve(error.code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
