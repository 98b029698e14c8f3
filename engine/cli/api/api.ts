import type { IncomingMessage } from 'node:http';
import { operations } from '../../contract/operations/index.ts';
import type { OperationName, Operations } from '../../contract/operations/index.ts';
import type { Operation } from '../../contract/operation.ts';
import { pathOf } from '../../contract/paths.ts';
import { problemIn } from './apiProblem.ts';
import type { Connection, Exchange } from './connection.ts';

/** TypeBox's `Static` goes too deep for the compiler when it is asked about every operation at once. */
type StaticOf<Schema> = Schema extends { readonly static: infer Value } ? Value : null;
type Loose<Given> = { readonly [Name in keyof Given]?: Given[Name] | undefined };

type ParamsOf<Name extends OperationName> = StaticOf<Operations[Name]['params']>;
/** What is undefined is not sent, and the server takes its default. */
type QueryOf<Name extends OperationName> = Loose<StaticOf<Operations[Name]['query']>>;
type BodyOf<Name extends OperationName> = StaticOf<Operations[Name]['body']>;

export interface Asked<Name extends OperationName> {
  readonly params?: ParamsOf<Name>;
  readonly query?: QueryOf<Name>;
  readonly body?: BodyOf<Name>;
  /** The same key a second time answers what the first one did. */
  readonly idempotencyKey?: string;
}

type AnswersOf<Name extends OperationName> = Operations[Name]['answers'];
export type Answer<Name extends OperationName> = {
  [Status in keyof AnswersOf<Name>]: StaticOf<AnswersOf<Name>[Status]>;
}[keyof AnswersOf<Name>];

/** The web API, asked by the names that its contract gives. A refusal is thrown as ApiProblem. */
export interface Api {
  ask<Name extends OperationName>(name: Name, asked?: Asked<Name>): Promise<Answer<Name>>;
  /** What is not JSON, as it comes. */
  open<Name extends OperationName>(name: Name, asked?: Asked<Name>): Promise<IncomingMessage>;
}

export function createApi(connection: Connection, credentials: Readonly<Record<string, string>>): Api {
  return {
    ask: async <Name extends OperationName>(name: Name, asked: Asked<Name> = {}) => {
      const received = await connection.exchange(exchangeOf(name, asked, credentials));
      if (received.status >= 400) throw problemIn(received, connection.url);
      return (received.text === '' ? null : JSON.parse(received.text)) as Answer<Name>; // as the contract promises
    },
    open: async (name, asked = {}) => {
      const response = await connection.open(exchangeOf(name, asked, credentials));
      const { statusCode: status = 0, headers } = response;
      if (status < 400) return response;
      const chunks = await response.toArray();
      throw problemIn({ status, headers, text: Buffer.concat(chunks as Buffer[]).toString('utf8') }, connection.url);
    },
  };
}

function exchangeOf<Name extends OperationName>(
  name: Name,
  { params, query, body, idempotencyKey }: Asked<Name>,
  credentials: Readonly<Record<string, string>>,
): Exchange {
  const { method }: Operation = operations[name];
  const path = pathOf(name, params ?? {}) + queryText(query ?? {});
  const key = idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey };
  const asked = { method: method.toUpperCase(), path, headers: { ...credentials, ...key } };
  return body === undefined ? asked : { ...asked, body: JSON.stringify(body) };
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) parameters.append(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
