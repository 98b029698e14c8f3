import { hash } from 'node:crypto';
import type { InstanceId, Instant } from '../../core/identifiers.ts';

/** What comes before the first entry of every instance. */
export const CHAIN_BEGINS = '0'.repeat(64);

export interface Linked {
  readonly tenant: string;
  readonly instance: InstanceId;
  readonly sequence: number;
  readonly at: Instant;
  readonly by: string;
  readonly command: string;
  readonly requestId: string | null;
  /** As they are stored, to the character. */
  readonly facts: string;
  readonly previousHash: string;
}

/** The digest of an entry: SHA-256 in hexadecimal over everything it says and the digest before it. */
export const linkOf = ({
  tenant,
  instance,
  sequence,
  at,
  by,
  command,
  requestId,
  facts,
  previousHash,
}: Linked): string =>
  hash('sha256', `${JSON.stringify([previousHash, tenant, instance, sequence, at, by, command, requestId])}\n${facts}`);
