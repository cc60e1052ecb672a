import { describe, expect, it } from '@jest/globals'
import { isLoopback, isNearAddress, registrableDomain } from '../../../src/registry/host.ts'

function hostname(host: string): string {
  return new URL(`http://${host}/`).hostname
}

describe('isLoopback', () => {
  it.each(['localhost', 'a.localhost', '127.0.0.1', '127.1.2.3', '[::1]', '127.1'])('%s is', (host) => {
    expect(isLoopback(hostname(host))).toBe(true)
  })
  it.each(['localhost.example', '127.example.com', '128.0.0.1', '10.0.0.1', '[::2]', 'mylocalhost'])(
    '%s is not',
    (host) => {
      expect(isLoopback(hostname(host))).toBe(false)
    },
  )
})

describe('isNearAddress', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:10.0.0.1]',
    '[fc00::1]',
    '[fd12::1]',
    '[fe80::1]',
    'localhost',
    '0x7f000001',
  ])('%s is', (host) => {
    expect(isNearAddress(hostname(host))).toBe(true)
  })
  it.each(['8.8.8.8', '100.128.0.1', '172.32.0.1', '192.169.0.1', '[2001:db8::1]', '[::ffff:8.8.8.8]', 'example.com'])(
    '%s is not',
    (host) => {
      expect(isNearAddress(hostname(host))).toBe(false)
    },
  )
})

describe('registrableDomain', () => {
  it.each([
    ['registry.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['a.b.c.example.com', 'example.com'],
    ['example.com.', 'example.com'],
    ['registry.example.co.uk', 'example.co.uk'],
    ['co.uk', undefined],
    ['quay.io', 'quay.io'],
    ['localhost', undefined],
    ['10.0.0.1', undefined],
    ['[::1]', undefined],
    ['me.github.io', undefined],
    ['x.eastus.azurecr.io', undefined],
    ['123.dkr.ecr.eu-west-1.amazonaws.com', undefined],
    ['..', undefined],
  ])('of %s is %s', (host, expected) => {
    expect(registrableDomain(host)).toBe(expected)
  })
})
