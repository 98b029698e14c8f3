import { BlockList, isIP } from 'node:net';

/** Whether an address belongs to the public internet. IPv4 addresses written as IPv6 (`::ffff:…`) count as what they are. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address);
    case 6:
      return mapped.check(address, 'ipv6')
        ? !closed.check(address, 'ipv6')
        : open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Where clouds hand out the credentials of the machine: closed even to those who may reach private addresses. */
export function isMetadataAddress(address: string): boolean {
  return metadata.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** A list of subnets, each as `address/prefix`. */
function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', prefix] = subnet.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const mapped = listOf(['::ffff:0:0/96']);

/** The only part of IPv6 that is given out for public use. */
const open = listOf(['2000::/3']);

/** The IANA registries of special-purpose addresses, with multicast. */
const closed = listOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '2001::/23', // Teredo and other tunnels, which carry an IPv4 address inside
  '2001:db8::/32',
  '2002::/16', // 6to4, likewise
  '2620:4f:8000::/48',
  '3fff::/20',
]);

const metadata = listOf([
  '169.254.169.254/32',
  '169.254.170.2/32',
  '169.254.170.23/32',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  'fd00:ec2::/64',
  'fd20:ce::254/128',
  '64:ff9b::a9fe:a9fe/128',
]);
