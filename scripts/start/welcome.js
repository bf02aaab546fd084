const PEOPLE = ['admin', 'editor', 'editor2', 'journalist', 'journalist2', 'reader']

/** What a newcomer needs: where it is and how to get in. */
export function welcome({ address, sample, demoPassword, dataFolder }) {
  const lines = sample
    ? [
        'Sign in to the sample newsroom as one of',
        ...PEOPLE.map((name) => `    ${name}@isnad.example`),
        '    outsider@isnad.example (of a second newsroom)',
        demoPassword
          ? `with the password  ${demoPassword}`
          : 'with the password chosen when the sample was first made',
      ]
    : [`Set up your newsroom at  ${address}/setup`]
  return [
    '',
    `Isnad is ready:  ${address}`,
    '',
    ...lines,
    '',
    `Data: ${dataFolder}    Stop: Ctrl-C`,
    '',
  ].join('\n')
}
