import express from 'express';
import type { RequestHandler } from 'express';
import { Refused } from '../problems/refused.ts';

/** What a body may measure unless its operation says otherwise. */
const BODY_BYTES_MAX = 1_000_000;

/** Reads a JSON object or array, and nothing else. */
export function readBody(bytesMax: number = BODY_BYTES_MAX): RequestHandler {
  const read = express.json({ limit: bytesMax, strict: true, type: isJson });
  return (request, response, next) => {
    const type = request.headers['content-type'];
    if (type !== undefined && !isJson(request)) {
      throw new Refused('unsupportedMediaType', {
        detail: `Expected a body of type application/json in UTF-8, found ${type.slice(0, 100)}`,
        place: 'header.Content-Type',
        expected: 'application/json',
      });
    }
    if (type === undefined && hasBody(request.headers)) {
      throw new Refused('unsupportedMediaType', {
        detail: 'Expected a body that says its type is application/json, found one that does not say',
        place: 'header.Content-Type',
        expected: 'application/json',
      });
    }
    read(request, response, next);
  };
}

const JSON_IN_UTF8 = /^application\/json *(?:; *charset="?utf-?8"? *)?$/i;

const isJson = ({ headers }: { readonly headers: { readonly 'content-type'?: string | undefined } }): boolean =>
  JSON_IN_UTF8.test(headers['content-type'] ?? '');

const hasBody = (headers: {
  readonly 'content-length'?: string | undefined;
  readonly 'transfer-encoding'?: string | undefined;
}): boolean => headers['transfer-encoding'] !== undefined || !['0', undefined].includes(headers['content-length']);
