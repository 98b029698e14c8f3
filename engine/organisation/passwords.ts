import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createQueue } from './queue.ts';

/** A guess costs 128 · cost · blockSize · parallel bytes of mixing; OWASP's advice of 2025 is cost 2^15 with 3 lanes. */
export interface HashCost {
  readonly costLog2: number;
  readonly blockSize: number;
  readonly parallel: number;
}

export const HASH_COST: HashCost = { costLog2: 15, blockSize: 8, parallel: 3 };

export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 200;
const HASHES_AT_ONCE_MAX = 2;
const HASHES_WAITING_MAX = 200;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

interface ParsedHash extends HashCost {
  readonly salt: Buffer;
  readonly key: Buffer;
}

/**
 * Hashes keep their cost, `$scrypt$ln=15,r=8,p=3$salt$key`, so that it may be raised without locking anybody out. Few
 * run at once: each holds a thread that files and names are read with, and 32 MB.
 */
export function createPasswords(cost: HashCost = HASH_COST) {
  const queue = createQueue(HASHES_AT_ONCE_MAX, HASHES_WAITING_MAX);
  const nobody = textOf({ ...cost, salt: randomBytes(SALT_BYTES), key: randomBytes(KEY_BYTES) });

  const hash = async (password: string): Promise<string> => {
    const salt = randomBytes(SALT_BYTES);
    return textOf({ ...cost, salt, key: await queue(() => derive(password, salt, cost)) });
  };

  /** Without a hash a guess is checked against nobody's, so that a name that exists answers no later than one that does not. */
  const verify = async (password: string, kept: string | null): Promise<boolean> => {
    const parsed = parse(kept ?? nobody) ?? parse(nobody);
    if (parsed === null) return false;
    const found = await queue(() => derive(password.slice(0, PASSWORD_LENGTH_MAX), parsed.salt, parsed));
    return timingSafeEqual(found, parsed.key) && kept !== null;
  };

  const isOutdated = (kept: string): boolean => {
    const parsed = parse(kept);
    return (
      parsed?.costLog2 !== cost.costLog2 || parsed.blockSize !== cost.blockSize || parsed.parallel !== cost.parallel
    );
  };

  return { hash, verify, isOutdated };
}

export type Passwords = ReturnType<typeof createPasswords>;

function derive(password: string, salt: Buffer, { costLog2, blockSize, parallel }: HashCost): Promise<Buffer> {
  const N = 2 ** costLog2;
  const maxmem = 256 * N * blockSize * parallel;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { N, r: blockSize, p: parallel, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function parse(text: string): ParsedHash | null {
  const [, costLog2, blockSize, parallel, salt, key] = FORM.exec(text) ?? [];
  if (salt === undefined || key === undefined) return null;
  const keyBytes = Buffer.from(key, 'base64url');
  if (keyBytes.length !== KEY_BYTES) return null;
  return {
    costLog2: Number(costLog2),
    blockSize: Number(blockSize),
    parallel: Number(parallel),
    salt: Buffer.from(salt, 'base64url'),
    key: keyBytes,
  };
}

const textOf = ({ costLog2, blockSize, parallel, salt, key }: ParsedHash): string =>
  `$scrypt$ln=${costLog2},r=${blockSize},p=${parallel}$${salt.toString('base64url')}$${key.toString('base64url')}`;
