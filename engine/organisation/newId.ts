import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // without i, l, o and u, which people misread
const LENGTH = 12;

/** Sixty random bits as twelve characters: short, since a unit's path repeats them. */
export const newId = (): string => Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % 32)).join('');
