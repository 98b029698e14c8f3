import { CHAIN_BEGINS, linkOf } from '../../runtime/changes/chain.ts';
import { instanceId } from '../../core/identifiers.ts';

/**
 * An entry as it is exported, a JSON object a line. `command` and `facts` are the very characters that were written, and
 * `tenant` is said because the digest covers it; docs/reference/cli.md tells the rule of the digest.
 */
export interface ExportedLine {
  readonly tenant: string;
  readonly instance: string;
  readonly sequence: number;
  /** To the millisecond, in UTC. */
  readonly at: string;
  readonly by: string;
  readonly command: string;
  readonly requestId: string | null;
  readonly facts: string;
  readonly previousHash: string;
  readonly hash: string;
}

export const beginning = CHAIN_BEGINS;

/** What the digest of the line must be. */
export const digestOf = (line: ExportedLine): string =>
  linkOf({ ...line, instance: instanceId(line.instance), at: Date.parse(line.at) });

export function lineIn(text: string): ExportedLine | null {
  const value = parsed(text);
  return isLine(value) ? value : null;
}

/** A line an entry, its fields always in this order, so that two exports can be compared line by line. */
export const lineText = (line: ExportedLine): string => {
  const { tenant, instance, sequence, at, by, command, requestId, facts, previousHash, hash } = line;
  return `${JSON.stringify({ tenant, instance, sequence, at, by, command, requestId, facts, previousHash, hash })}\n`;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const texts = ['tenant', 'instance', 'at', 'by', 'command', 'facts', 'previousHash', 'hash'] as const;

function isLine(value: unknown): value is ExportedLine {
  if (typeof value !== 'object' || value === null) return false;
  const { sequence, requestId, ...rest } = value as Readonly<Record<string, unknown>>;
  return (
    texts.every((name) => typeof rest[name] === 'string') &&
    Number.isInteger(sequence) &&
    (requestId === null || typeof requestId === 'string')
  );
}
