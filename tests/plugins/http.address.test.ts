import * as fc from 'fast-check';
import { isMetadataAddress, isPublicAddress } from '../../plugins/http/address.ts';

describe('an address', () => {
  test.each([
    ...['0.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.7'],
    ...['203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::127.0.0.1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '2002:7f00:1::'],
    ...['2001::1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '3fff::1', '4000::1', 'fec0::1'],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:a9fe:a9fe', '::ffff:10.0.0.1', '::ffff:0:127.0.0.1'],
    ...['', 'localhost', '127.1', '0x7f.0.0.1', '127.0.0.1:80', '[::1]', 'fe80::1%eth0', '127.0.0.1%0'],
  ])('like %s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['1.1.1.1', '9.255.255.255', '11.0.0.0', '172.15.0.1', '172.32.0.1', '100.128.0.1', '223.255.255.255'])(
    'like %s is public, in both spellings',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
      expect(isPublicAddress(`::ffff:${address}`)).toBe(true);
    },
  );

  test.each(['2606:4700:4700::1111', '2400:cb00::1', '2001:4860:4860::8888'])('like %s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('of IPv4 is judged alike in its IPv6 spelling', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => isPublicAddress(address) === isPublicAddress(`::ffff:${address}`)));
  });

  test.each(['169.254.169.254', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', 'fd00:ec2::254', '100.100.100.200'])(
    'like %s hands out credentials of the machine',
    (address) => {
      expect(isMetadataAddress(address)).toBe(true);
    },
  );
});
