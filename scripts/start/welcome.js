import path from 'node:path'

const PEOPLE = ['admin', 'editor', 'editor2', 'journalist', 'journalist2', 'reader']

/**
 * What a newcomer needs: where it is and how to get in. The sample's password is written out on the first start alone, for
 * output is kept in logs; later it is said where whoever runs the installation finds it. The code for the setup page is good
 * for this start alone, and of no use once there is a newsroom.
 */
export function welcome({ address, waysIn, demoPassword, firstStart, dataFolder, setupToken }) {
  const sample = [
    'Sign in to the sample newsroom as one of',
    ...PEOPLE.map((name) => `    ${name}@isnad.example`),
    '    outsider@isnad.example (of a second newsroom)',
  ]
  const lines = {
    known: firstStart
      ? [...sample, `with the password  ${demoPassword}`, '(shown this once)']
      : [
          ...sample,
          'with the password that the first start showed; it is "demoPassword" in',
          `    ${path.join(dataFolder, 'secrets.json')}`,
        ],
    other: [...sample, 'with the password that was chosen for each; an admin makes a link for a new one'],
    own: ['Sign in with your own account.'],
    setup: [
      `Set up your newsroom at  ${address}/setup`,
      `with the code  ${setupToken}`,
      '(another one is made with every start)',
    ],
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
