import { describe, expect, it } from 'vitest';
import { addressFact, mayConnect } from '../../../../src-main/core/diagnose/addresses.ts';
import { reservedBlocks } from '../../../../src-main/core/domain/ipv4.ts';
import { parseWebhookUrl } from '../../../../src-main/core/telegram/webhook-url.ts';
import type { AddressKind } from '../../../../src-shared/diagnosis-facts.ts';

/** A host as somebody might write it, what it is, and the address behind it. */
type Row = readonly [host: string, kind: AddressKind, address: string];

const spellings: readonly Row[] = [
  ['127.0.0.1', 'loopback', '127.0.0.1'],
  ['127.1', 'loopback', '127.0.0.1'],
  ['127.0.1', 'loopback', '127.0.0.1'],
  ['0177.0.0.1', 'loopback', '127.0.0.1'],
  ['0177.1', 'loopback', '127.0.0.1'],
  ['0x7f.0.0.1', 'loopback', '127.0.0.1'],
  ['0x7F.0x0.0x0.0x1', 'loopback', '127.0.0.1'],
  ['0x7f000001', 'loopback', '127.0.0.1'],
  ['0x7f.1', 'loopback', '127.0.0.1'],
  ['2130706433', 'loopback', '127.0.0.1'],
  ['017700000001', 'loopback', '127.0.0.1'],
  ['127.255.255.254', 'loopback', '127.255.255.254'],
  ['0', 'unspecified', '0.0.0.0'],
  ['0.0.0.0', 'unspecified', '0.0.0.0'],
  ['0x0', 'unspecified', '0.0.0.0'],
  ['0.1.2.3', 'unspecified', '0.1.2.3'],
  ['10.0.0.1', 'private', '10.0.0.1'],
  ['10.1', 'private', '10.0.0.1'],
  ['012.0.0.1', 'private', '10.0.0.1'],
  ['0xa.0.0.1', 'private', '10.0.0.1'],
  ['167772161', 'private', '10.0.0.1'],
  ['172.16.0.1', 'private', '172.16.0.1'],
  ['172.31.255.255', 'private', '172.31.255.255'],
  ['0xac.020.0.1', 'private', '172.16.0.1'],
  ['172.15.255.255', 'public', '172.15.255.255'],
  ['172.32.0.1', 'public', '172.32.0.1'],
  ['192.168.0.1', 'private', '192.168.0.1'],
  ['0300.0250.0.1', 'private', '192.168.0.1'],
  ['192.168.257', 'private', '192.168.1.1'],
  ['3232235521', 'private', '192.168.0.1'],
  ['0xc0a80001', 'private', '192.168.0.1'],
  ['169.254.1.1', 'link-local', '169.254.1.1'],
  ['169.254.169.254', 'metadata', '169.254.169.254'],
  ['0xa9fea9fe', 'metadata', '169.254.169.254'],
  ['2852039166', 'metadata', '169.254.169.254'],
  ['0251.0376.0251.0376', 'metadata', '169.254.169.254'],
  ['100.100.100.200', 'metadata', '100.100.100.200'],
  ['168.63.129.16', 'metadata', '168.63.129.16'],
  ['192.0.0.192', 'metadata', '192.0.0.192'],
  ['100.64.0.1', 'shared', '100.64.0.1'],
  ['100.127.255.255', 'shared', '100.127.255.255'],
  ['100.63.255.255', 'public', '100.63.255.255'],
  ['100.128.0.1', 'public', '100.128.0.1'],
  ['192.0.0.1', 'reserved', '192.0.0.1'],
  ['192.0.2.1', 'reserved', '192.0.2.1'],
  ['198.51.100.7', 'reserved', '198.51.100.7'],
  ['203.0.113.9', 'reserved', '203.0.113.9'],
  ['198.18.0.1', 'reserved', '198.18.0.1'],
  ['198.19.255.255', 'reserved', '198.19.255.255'],
  ['192.88.99.1', 'reserved', '192.88.99.1'],
  ['224.0.0.1', 'multicast', '224.0.0.1'],
  ['239.255.255.255', 'multicast', '239.255.255.255'],
  ['240.0.0.1', 'reserved', '240.0.0.1'],
  ['255.255.255.254', 'reserved', '255.255.255.254'],
  ['8.8.8.8', 'public', '8.8.8.8'],
  ['010.010.010.010', 'public', '8.8.8.8'],
  ['0x08080808', 'public', '8.8.8.8'],
  ['134744072', 'public', '8.8.8.8'],
  ['[::]', 'unspecified', '::'],
  ['[::1]', 'loopback', '::1'],
  ['[0:0:0:0:0:0:0:1]', 'loopback', '::1'],
  ['[0000::0001]', 'loopback', '::1'],
  ['[::ffff:127.0.0.1]', 'embedded', '::ffff:7f00:1'],
  ['[::FFFF:7F00:1]', 'embedded', '::ffff:7f00:1'],
  ['[::ffff:8.8.8.8]', 'embedded', '::ffff:808:808'],
  ['[::ffff:0:127.0.0.1]', 'embedded', '::ffff:0:7f00:1'],
  ['[::127.0.0.1]', 'embedded', '::ffff:7f00:1'],
  ['[64:ff9b::127.0.0.1]', 'embedded', '64:ff9b::7f00:1'],
  ['[64:ff9b:1::a00:1]', 'embedded', '64:ff9b:1::a00:1'],
  ['[2002:7f00:1::]', 'embedded', '2002:7f00:1::'],
  ['[2001::7f00:1]', 'embedded', '2001::7f00:1'],
  ['[fe80::1]', 'link-local', 'fe80::1'],
  ['[febf::1]', 'link-local', 'febf::1'],
  ['[fec0::1]', 'reserved', 'fec0::1'],
  ['[fc00::1]', 'unique-local', 'fc00::1'],
  ['[fd12:3456::1]', 'unique-local', 'fd12:3456::1'],
  ['[fd00:ec2::254]', 'metadata', 'fd00:ec2::254'],
  ['[ff02::1]', 'multicast', 'ff02::1'],
  ['[2001:db8::1]', 'reserved', '2001:db8::1'],
  ['[2001:20::1]', 'reserved', '2001:20::1'],
  ['[100::1]', 'reserved', '100::1'],
  ['[5f00::1]', 'reserved', '5f00::1'],
  ['[4000::1]', 'reserved', '4000::1'],
  ['[1fff::1]', 'reserved', '1fff::1'],
  ['[2606:4700::1111]', 'public', '2606:4700::1111'],
  ['[2a00:1450:4001::2004]', 'public', '2a00:1450:4001::2004'],
];

/** Texts that no name server and no parser of ours gives; a library might still read an address in them. */
const unread = [
  '',
  ' ',
  'localhost',
  ' 8.8.8.8',
  '8.8.8.8 ',
  '8.8.8',
  '08.8.8.8',
  '0177.0.0.1',
  '0x7f000001',
  '2130706433',
  '8.8.8.8.8',
  '8.8.8.256',
  'fe80::1%eth0',
  '2606:4700::1111%1',
  '[2606:4700::1111]',
  '::ffff:8.8.8.8.8',
  '8.8.8.8/32',
  '８.８.８.８',
];

function factOf(host: string) {
  const parsed = parseWebhookUrl(`https://${host}/x`);
  return parsed.ok && parsed.value.address !== null ? addressFact(parsed.value.address.text) : null;
}

describe('an address in the URL', () => {
  it.each(spellings)('%s is %s', (host, kind, address) => {
    expect(factOf(host)).toEqual({ address, kind });
  });

  it('is connected to only where it is public', () => {
    const open = spellings.filter(([host]) => {
      const fact = factOf(host);
      return fact !== null && mayConnect(fact, false);
    });
    expect(open.map(([, kind]) => kind).every((kind) => kind === 'public')).toBe(true);
    expect(open.length).toBe(spellings.filter(([, kind]) => kind === 'public').length);
  });

  it.each(reservedBlocks)('is never public in the block %s/%d that Telegram refuses', (first) => {
    expect(addressFact(first).kind).not.toBe('public');
  });

  it.each(unread)('the text "%s" is no address', (text) => {
    expect(addressFact(text).kind).toBe('reserved');
  });

  it.each<[AddressKind, string, boolean]>([
    ['loopback', '127.0.0.1', true],
    ['private', '10.0.0.1', true],
    ['metadata', '169.254.169.254', true],
    ['multicast', '224.0.0.1', false],
    ['broadcast', '255.255.255.255', false],
    ['unspecified', '0.0.0.0', false],
  ])('an allowed host at a %s address: %s, %s', (kind, address, may) => {
    const fact = addressFact(address);
    expect(fact.kind).toBe(kind);
    expect(mayConnect(fact, true)).toBe(may);
  });
});
