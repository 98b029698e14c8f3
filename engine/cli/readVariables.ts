import { readFile } from 'node:fs/promises';
import type { Variables } from '../core/expressions.ts';
import { misused } from './commandFailed.ts';
import { readingFailed } from './readingFailed.ts';

/** `--variables` as JSON, or as `@file`; nothing is nothing. */
export async function readVariables(given: string | undefined): Promise<Variables | undefined> {
  if (given === undefined) return undefined;
  const content = given.startsWith('@') ? await textOf(given.slice(1)) : given;
  const value = parsed(content);
  if (isVariables(value)) return value;
  throw misused(
    'Expected --variables to be a JSON object such as {"amount": 10}, or @FILE with one; found something else',
    '--variables 应为 JSON 对象，如 {"amount": 10}，或 @文件',
  );
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw readingFailed(path, error);
  });

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

const isVariables = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
