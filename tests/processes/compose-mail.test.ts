import { expect, test } from 'vitest'
import { composeMail, type MailItem } from '@/processes/messenger/compose'

const item: MailItem = {
  ...{
    item_id: '5459e8ad-4c2f-41fa-82ff-42adb26a7e9d',
    kind: 'mentioned',
    by_somebody: true,
    by_name: 'Nour',
  },
  ...{ article_id: '0ed46e17-4ebb-4c61-ab50-f72598100d4f', title: 'ارتفع 35%', claim_number: 12 },
  ...{ email: 'rami@isnad.example', newsroom: 'Isnad', language: 'ar', digits: 'arab' },
}
const about = (items: [MailItem, ...MailItem[]]) => composeMail(items, 'https://isnad.example')

test('an Arabic mail writes its numbers in the digits of the newsroom; titles and addresses stay as they are', () => {
  const { subject, text } = about([item])
  expect(subject).toContain('#١٢')
  expect(text).toContain('ارتفع 35%')
  expect(text).toContain('?claim=12#claim-12')
  expect(about([item, item, item]).subject).toContain('٣')
  expect(about([{ ...item, digits: 'latn' }]).subject).toContain('#12')
})

test('an English one has the digits of English', () => {
  expect(about([{ ...item, language: 'en' }]).subject).toContain('#12')
})
