import { expect, test } from 'vitest'
import { welcome } from '../../scripts/start/welcome.js'

const told = (firstStart: boolean, waysIn = 'known') =>
  welcome({
    address: 'http://localhost:3000',
    waysIn,
    demoPassword: 'four-green-elephants',
    firstStart,
    dataFolder: '/data/isnad',
    setupToken: 'five-blue-elephants',
  })

test('the first start shows the password of the sample', () => {
  expect(told(true)).toContain('four-green-elephants')
})

test.each(['known', 'other', 'own', 'setup'])('no later start shows it (%s)', (waysIn) => {
  expect(told(false, waysIn)).not.toContain('four-green-elephants')
})

test('a later start says where it is', () => {
  expect(told(false)).toContain('/data/isnad/secrets.json')
})
