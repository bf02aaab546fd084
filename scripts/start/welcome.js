const PEOPLE = ['admin', 'editor', 'editor2', 'journalist', 'journalist2', 'reader']

/** What a newcomer needs: where it is and how to get in. */
export function welcome({ address, waysIn, demoPassword, dataFolder }) {
  const sample = [
    'Sign in to the sample newsroom as one of',
    ...PEOPLE.map((name) => `    ${name}@isnad.example`),
    '    outsider@isnad.example (of a second newsroom)',
  ]
  const lines = {
    known: [...sample, `with the password  ${demoPassword}`],
    other: [...sample, 'with the password that was chosen when the sample was made'],
    own: ['Sign in with your own account.'],
    setup: [`Set up your newsroom at  ${address}/setup`],
  }
  return [
    '',
    `Isnad is ready:  ${address}`,
    '',
    ...lines[waysIn],
    '',
    `Data: ${dataFolder}    Stop: Ctrl-C`,
    '',
  ].join('\n')
}
