import { describe, expect, test } from 'vitest'
import { addressKey } from '@/lib/domain/claim/address-key'

const story = 'https://example.org/a/story?id=7'

describe('one work', () => {
  test.each([
    ['scheme', 'http://example.org/a/story?id=7', story],
    ['www', 'https://www.example.org/a/story?id=7', story],
    ['case of scheme and host', 'HTTPS://Example.ORG/a/story?id=7', story],
    ['the port of https', 'https://example.org:443/a/story?id=7', story],
    ['the port of http', 'http://example.org:80/a/story?id=7', story],
    ['an empty port', 'https://example.org:/a/story?id=7', story],
    ['the dot of the root', 'https://example.org./a/story?id=7', story],
    ['dot and port', 'http://WWW.Example.org.:80/a/story?id=7', story],
    ['dot segments', 'https://example.org/a/./b/../story?id=7', story],
    ['dot segments as percent codes', 'https://example.org/a/%2e/b/%2E%2e/story?id=7', story],
    ['dot segments above the root', 'https://example.org/../../a/story?id=7', story],
    ['backslashes, which browsers read as slashes', 'https://example.org\\a\\story?id=7', story],
    ['a place on the page', `${story}#comments`, story],
    ['an empty fragment', `${story}#`, story],
    ['an empty page', `${story}#!`, story],
    ['a closing slash', 'https://example.org/a/story/?id=7', story],
    ['no path and the root', 'https://example.org', 'https://example.org/'],
    ['an empty query', 'https://example.org/a?', 'https://example.org/a'],
    ['a query of nothing but its joints', 'https://example.org/a?&&', 'https://example.org/a'],
    ['a mark in capitals', `${story}&UTM_Source=x`, story],
    ['marks alone', 'https://example.org/a?gclid=1&utm_term=2', 'https://example.org/a'],
    ['an Arabic host and its punycode', 'https://موقع.مثال/خبر', 'https://xn--4gbrim.xn--mgbh0fb/خبر'],
    ['a German host and its punycode', 'https://MÜNCHEN.de/x', 'https://xn--mnchen-3ya.de/x'],
    ['an ideographic full stop in the host', 'https://example。org/a/story?id=7', story],
    ['full-width letters in the host', 'https://ｅｘａｍｐｌｅ.org/a/story?id=7', story],
    ['a percent code in the host', 'https://ex%61mple.org/a/story?id=7', story],
    ['an IPv4 host in another notation', 'http://0x7f.1/a', 'http://127.0.0.1/a'],
    ['an IPv6 host in another notation', 'http://[0:0:0:0:0:0:0:1]/a', 'http://[::1]/a'],
    [
      'Arabic letters and their codes',
      'https://a.example/خبر?س=ج',
      'https://a.example/%D8%AE%D8%A8%D8%B1?%D8%B3=%D8%AC',
    ],
    ['codes in small letters', 'https://a.example/%d8%ae%2f', 'https://a.example/%D8%AE%2F'],
    ['plain characters as codes', 'https://a.example/%7Eme/%61%2Dz?q=%41', 'https://a.example/~me/a-z?q=A'],
    ['brackets as codes', 'https://a.example/Foo_%28film%29', 'https://a.example/Foo_(film)'],
    ['a space and its code', 'https://a.example/a b?c d', 'https://a.example/a%20b?c%20d'],
    [
      'the page behind #! in another spelling',
      'https://a.example/#!/خبر',
      'https://a.example/#!/%d8%ae%d8%a8%d8%b1',
    ],
  ])('%s', (_what, one, other) => {
    expect(addressKey(one)).toBe(addressKey(other))
  })
})

describe('two works', () => {
  test.each([
    ['case of the path', 'https://youtu.be/aBcD', 'https://youtu.be/abcd'],
    ['case of the query', 'https://example.org/?v=aB', 'https://example.org/?v=Ab'],
    ['case of one part of the path', 'https://example.org/A/b', 'https://example.org/a/b'],
    ['pages behind #!', 'https://example.org/#!/one', 'https://example.org/#!/two'],
    ['case of the page behind #!', 'https://example.org/#!/One', 'https://example.org/#!/one'],
    ['a page behind #! and the page itself', 'https://example.org/#!/one', 'https://example.org/'],
    ['another port', 'https://example.org:8443/a', 'https://example.org/a'],
    ['the port of https on http', 'http://example.org:443/a', 'http://example.org/a'],
    ['the port of http on https', 'https://example.org:80/a', 'https://example.org/a'],
    ['another host', 'https://news.example.org/a', 'https://example.org/a'],
    ['hosts whose letters only look alike', 'https://exаmple.org/a', 'https://example.org/a'],
    ['a host that is called www', 'https://www.org/a', 'https://org/a'],
    ['a slash and its code', 'https://example.org/a%2Fb', 'https://example.org/a/b'],
    ['a percent sign and what it would spell', 'https://example.org/a%252Fb', 'https://example.org/a%2Fb'],
    ['a percent sign before digits', 'https://example.org/%2541', 'https://example.org/A'],
    ['a question mark in the path', 'https://example.org/a%3Fb', 'https://example.org/a?b'],
    ['a slash at the end of the query', 'https://example.org/?u=a/', 'https://example.org/?u=a'],
    ['another order of the query', 'https://example.org/?a=1&b=2', 'https://example.org/?b=2&a=1'],
    ['a parameter that only ends like a mark', 'https://example.org/?my_utm_x=1', 'https://example.org/'],
  ])('%s', (_what, one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other))
  })
})

test('codes that spell no letter are compared as they are', () => {
  expect(addressKey('https://example.org/%E0%A4%A')).toBe('example.org/%E0%A4%A')
  expect(addressKey('https://example.org/100%')).toBe('example.org/100%')
})

test('what is no address is compared as it is', () => {
  expect(addressKey('http://')).toBe('http://')
  expect(addressKey('https://example.org:99999/')).toBe('https://example.org:99999/')
})
