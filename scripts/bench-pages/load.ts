import { Agent, get } from 'node:http'

const connections = 8

/** Requests a second that a page answers to eight connections, each of which asks again at once, over some seconds. */
export async function requestsPerSecond(
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const from = performance.now()
  let answered = 0
  const askOn = async () => {
    while (performance.now() - from < seconds * 1000) {
      await ask(url, headers, agent)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  const rate = answered / ((performance.now() - from) / 1000)
  agent.destroy()
  return rate
}

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200 && response.statusCode !== 304)
        reject(new Error(`${url} answers ${response.statusCode}`))
      response.on('error', reject)
      response.on('end', resolve)
      response.resume()
    }).on('error', reject)
  })
}
