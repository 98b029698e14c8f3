import { PermanentFailure } from '../contract/permanentFailure.ts';

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** As HTML has it for e-mail fields: no names, quotes, comments or line breaks, so nothing but an address fits. */
export const ADDRESS = `^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})*$`;

/** An address whose domain has no dot names the mailbox of a unit: `supervisor@HZ-01`. */
export function reachable(address: string, staffDomain: string | undefined): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (domain.includes('.') || domain === 'localhost') return address;
  if (staffDomain === undefined) {
    throw new PermanentFailure(`Expected setting staffDomain, to send to the mailbox ${address} of a unit; found none`);
  }
  return `${address.toLowerCase()}.${staffDomain}`;
}
