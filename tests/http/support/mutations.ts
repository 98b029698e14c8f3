import { gzipSync } from 'node:zlib';
import type { Response } from 'supertest';
import { operations } from '../../../engine/contract/operations/index.ts';
import type { Operation } from '../../../engine/contract/operation.ts';
import type { OperationName } from '../../../engine/contract/operations/index.ts';
import type { Asker } from '../../support/server.ts';
import type { Random } from './random.ts';
import { firstWordOf } from './requests.ts';
import type { Names } from './samples.ts';
import { addressOf, bodies } from './samples.ts';

export interface Mutation {
  readonly about: string;
  readonly send: (asker: Asker) => Promise<Response>;
}

interface Sent {
  readonly address: string;
  readonly text?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

function mutation(name: OperationName, about: string, { address, text, headers = {} }: Sent): Mutation {
  const { method } = operations[name] as Operation;
  return {
    about: `${name} ${about}`,
    send: async (asker) => {
      const request = asker[method](address).set(headers);
      if (name === 'hearChanges') return firstWordOf(request);
      return text === undefined ? request : request.send(text);
    },
  };
}

/** What an operation must refuse, whoever asks. */
export function badRequestsFor(name: OperationName, names: Names): readonly Mutation[] {
  const operation: Operation = operations[name];
  const address = addressOf(name, names);
  const joint = address.includes('?') ? '&' : '?';
  const bad = (about: string, sent: Partial<Sent>): Mutation => mutation(name, about, { address, ...sent });
  const text = bodies[name] === undefined ? {} : { text: JSON.stringify(bodies[name]), headers: JSON_TYPE };
  return [
    ...(operation.access === 'anybody'
      ? []
      : [
          bad('with a key of nobody', {
            ...text,
            headers: { ...JSON_TYPE, Authorization: 'Bearer ak_demo_0123456789ab_nothing' },
          }),
          bad('with a strange authorization', { ...text, headers: { ...JSON_TYPE, Authorization: 'Basic YTpi' } }),
        ]),
    bad('with an extra parameter', { ...text, address: `${address}${joint}nonsense=1` }),
    bad('with a NUL in the query', { ...text, address: `${address}${joint}x=%00` }),
    bad('with half a percent sign in the query', { ...text, address: `${address}${joint}limit=%` }),
    ...badParameters(name, names, text),
    ...(operation.idempotent
      ? [bad('with a strange key', { ...text, headers: { ...JSON_TYPE, 'Idempotency-Key': 'a b' } })]
      : []),
    ...(operation.conditional
      ? [bad('with a strange ETag', { ...text, headers: { ...JSON_TYPE, 'If-Match': 'seven' } })]
      : []),
    ...badCursors(name, address, joint),
    ...(operation.body === null ? [] : badBodies(name, address, operation)),
  ];
}

const STRANGE_NAMES = [
  '%00',
  '..%2f..%2fetc',
  '%E4%BD%A0',
  "'%20or%201=1--",
  'x'.repeat(3000),
  '%F0%9F%92%A9',
  '-1',
  '%ff',
];

function badParameters(name: OperationName, names: Names, sent: Partial<Sent>): readonly Mutation[] {
  return Object.keys(operations[name].params.properties).flatMap((parameter) =>
    STRANGE_NAMES.map((strange) =>
      mutation(name, `with ${parameter} ${strange.slice(0, 20)}`, {
        ...sent,
        address: addressOf(name, { ...names, [parameter]: strange }),
      }),
    ),
  );
}

function badCursors(name: OperationName, address: string, joint: string): readonly Mutation[] {
  if (!('cursor' in operations[name].query.properties)) return [];
  const cursors = [
    '',
    'x',
    '%00',
    'e30',
    btoa('["tasks created",1]'),
    btoa('["instances","x"]'),
    btoa('["tasks created","now","x",1e99]'),
    'x'.repeat(501),
  ];
  return cursors.map((cursor) =>
    mutation(name, `with cursor ${cursor.slice(0, 20)}`, { address: `${address}${joint}cursor=${cursor}` }),
  );
}

function badBodies(
  name: OperationName,
  address: string,
  { bodyBytesMax = 1_000_000, body: schema }: Operation,
): readonly Mutation[] {
  const good = bodies[name] ?? {};
  const bad = (about: string, text: string | Buffer, headers: Readonly<Record<string, string>> = JSON_TYPE): Mutation =>
    mutation(name, about, { address, text, headers });
  const properties = (schema?.['properties'] ?? {}) as Readonly<Record<string, object>>;
  const required = Object.keys(properties).filter(
    (field) =>
      (schema?.['required'] as readonly string[] | undefined)?.includes(field) &&
      !('default' in (properties[field] ?? {})),
  );
  const whole = JSON.stringify(good);
  return [
    bad('with an extra field', JSON.stringify({ ...good, nonsense: 1 })),
    bad('as a list', '[]'),
    bad('as a number', '7'),
    bad('as half a body', whole.slice(0, -1)),
    bad('as nonsense', '{"a":'),
    bad('with a name that pollutes', `{"__proto__":{"admin":true},${whole.slice(1)}`),
    bad('with a NUL in a name', `{"\\u0000":1,${whole.slice(1)}`),
    bad('too deep', `{"variables":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
    bad('too large', `{"variables":{"a":"${'x'.repeat(bodyBytesMax)}"}}`),
    bad('as a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }),
    bad('as text', whole, { 'Content-Type': 'text/plain' }),
    bad('as XML', '<a/>', { 'Content-Type': 'application/xml' }),
    bad('in another charset', whole, { 'Content-Type': 'application/json; charset=utf-7' }),
    bad('with a strange encoding', whole, { ...JSON_TYPE, 'Content-Encoding': 'snappy' }),
    bad('with a broken encoding', whole, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }),
    bad('as a bomb', gzipSync(Buffer.alloc(bodyBytesMax + 100, 0x20)), { ...JSON_TYPE, 'Content-Encoding': 'gzip' }),
    ...required.map((field) => bad(`without ${field}`, JSON.stringify({ ...good, [field]: undefined }))),
    ...Object.keys(good).flatMap((field) => [
      bad(`with ${field} as a huge number`, JSON.stringify({ ...good, [field]: 'HUGE' }).replace('"HUGE"', '1e999')),
      bad(`with a NUL in ${field}`, JSON.stringify({ ...good, [field]: 'a\0b' })),
      bad(`with half a character in ${field}`, JSON.stringify({ ...good, [field]: '\ud800' })),
      bad(`with NUL deep in ${field}`, JSON.stringify({ ...good, [field]: { a: [{ b: '\0' }] } })),
      bad(`with ${field} as a list of lists`, JSON.stringify({ ...good, [field]: [[]] })),
    ]),
  ];
}

const LEAVES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, 100, '', 'x', ' ', '\u202e', '💩', '你好', 'x'.repeat(5000)],
  ...["'; drop table task; --", '%', '_', '\\', '${1+1}', '{{x}}', '=1+1', '../..', 'constructor', 'NaN', '1e999'],
  ...['01890000-0000-7000-8000-000000000000', '2026-01-01T00:00:00Z', '2026-13-45T99:99:99Z', 'infinity', 'hq', 'demo'],
];

function anything(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 6 : 9);
  if (kind < 6) return random.one(LEAVES);
  const size = random.below(4);
  const items = Array.from({ length: size }, () => anything(random, depth + 1));
  return kind === 6
    ? items
    : Object.fromEntries(
        items.map((item, index) => [random.one(['a', 'name', 'unit', `k${index}`, 'en', 'constructor']), item]),
      );
}

/** Requests made up of anything at all; some of them may even be right. */
export function wildRequestsFor(name: OperationName, names: Names, random: Random, count: number): readonly Mutation[] {
  return Array.from({ length: count }, () => {
    const parameters = Object.fromEntries(
      Object.entries(names).map(([key, value]) => [
        key,
        random.below(4) === 0 ? encodeURIComponent(String(random.one(LEAVES))) || 'x' : value,
      ]),
    );
    const query = Object.keys(operations[name].query.properties)
      .filter(() => random.below(3) === 0)
      .map((key) => `${key}=${encodeURIComponent(String(random.one(LEAVES)))}`);
    const path = addressOf(name, parameters);
    const address = query.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query.join('&')}`;
    const headers = {
      ...JSON_TYPE,
      ...(random.below(3) === 0
        ? { 'Idempotency-Key': random.one(['k', 'again', "k'", 'x'.repeat(200), 'x'.repeat(201)]) }
        : {}),
      ...(random.below(4) === 0
        ? { 'If-Match': random.one(['"1"', '*', 'W/"2"', '"99999999999999999999"', '""']) }
        : {}),
      ...(random.below(6) === 0 ? { 'X-Request-Id': random.one(['plain-enough', '"><script>', 'x'.repeat(500)]) } : {}),
      ...(random.below(6) === 0 ? { Accept: random.one(['text/html', '*/*;q=x', 'application/xml']) } : {}),
    };
    const sample = bodies[name];
    if (sample === undefined)
      return mutation(name, `wild ${address}`, { address, headers: { ...headers, 'Content-Type': 'text/plain' } });
    const fields = Object.entries(sample).flatMap(([key, value]) => {
      const fate = random.below(5);
      return fate === 0 ? [] : fate < 3 ? [[key, anything(random)]] : [[key, value]];
    });
    const text = JSON.stringify(Object.fromEntries(fields as [string, unknown][]));
    return mutation(name, `wild ${address} ${text.slice(0, 200)}`, { address, text, headers });
  });
}
