import { PermanentFailure } from '../contract/permanentFailure.ts';

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** As HTML has it for e-mail fields: no names, quotes, comments or line breaks, so nothing but an address fits. */
const LOCAL_PART = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}";
const DOMAIN = `${LABEL}(?:\\.${LABEL})*`;

export const ADDRESS = `^${LOCAL_PART}@${DOMAIN}$`;

/** An address, or one of our own people by the user name alone. */
export const RECIPIENT = `^${LOCAL_PART}(?:@${DOMAIN})?$`;

/** Our own people (`wang.fang`) and the mailboxes of units (`supervisor@HZ-1`) are at home in the staff's domain. */
export function reachable(address: string, staffDomain: string | undefined): string {
  const [name = '', domain] = address.split('@');
  if (domain?.includes('.') || domain === 'localhost') return address;
  if (staffDomain === undefined) {
    throw new PermanentFailure(`Expected setting staffDomain, to send to ${address} among our own; found none`);
  }
  return domain === undefined ? `${name}@${staffDomain}` : `${name}@${domain.toLowerCase()}.${staffDomain}`;
}
