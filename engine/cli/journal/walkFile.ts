import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CommandFailed } from '../commandFailed.ts';
import { text } from '../language.ts';
import { readingFailed } from '../readingFailed.ts';
import { beginning, digestOf, lineIn } from './exportedLine.ts';
import type { ExportedLine } from './exportedLine.ts';
import type { Finding, Walked } from './finding.ts';

interface Chain {
  sequence: number;
  hash: string;
  isBroken: boolean;
}

/**
 * Walks the chains of an exported file with nothing but the file. What was cut off at the end of an instance cannot be
 * seen there: only the database knows how many entries there were.
 */
export async function walkFile(path: string): Promise<Walked> {
  const input = createReadStream(path, 'utf8');
  const lines = createInterface({ input, crlfDelay: Infinity });
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error) => reject(readingFailed(path, error)));
  });
  return Promise.race([walkLines(lines, path), failed]);
}

async function walkLines(lines: AsyncIterable<string>, path: string): Promise<Walked> {
  const chains = new Map<string, Chain>();
  const findings: Finding[] = [];
  let entries = 0;
  let number = 0;
  for await (const content of lines) {
    number += 1;
    if (content === '') continue;
    const line = lineIn(content);
    if (line === null) throw notOurs(path, number);
    entries += 1;
    const key = `${line.tenant} ${line.instance}`;
    const chain = chains.get(key) ?? { sequence: 0, hash: beginning, isBroken: false };
    chains.set(key, chain);
    const finding = chain.isBroken ? null : follow(chain, line);
    if (finding === null) continue;
    chain.isBroken = true;
    findings.push(finding);
  }
  return { instances: chains.size, entries, findings };
}

/** Whether a line follows on the one before and says what it was written with. */
function follow(chain: Chain, line: ExportedLine): Finding | null {
  const { tenant, instance, sequence, previousHash, hash } = line;
  const expected = chain.sequence + 1;
  const about = { tenant, instance };
  if (sequence > expected) {
    const message = `Expected entry ${expected} next, found ${sequence}`;
    return { ...about, sequence: expected, kind: 'missing', message };
  }
  if (sequence < expected) {
    return { ...about, sequence, kind: 'extra', message: `Expected entry ${expected} next, found ${sequence} again` };
  }
  if (digestOf(line) !== hash) {
    const message = `Expected digest ${hash}, found that the entry says something else`;
    return { ...about, sequence, kind: 'changed', message };
  }
  if (previousHash !== chain.hash) {
    const message = `Expected digest ${previousHash} before entry ${sequence}, found ${chain.hash}`;
    return { ...about, sequence: Math.max(1, sequence - 1), kind: 'changed', message };
  }
  chain.sequence = sequence;
  chain.hash = hash;
  return null;
}

const notOurs = (path: string, line: number): CommandFailed =>
  new CommandFailed(
    text(`Expected an exported entry at ${path}:${line}, found something else`, `${path}:${line} 不是导出的日志条目`),
  );
