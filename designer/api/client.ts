import createClient from 'openapi-fetch';
import { ApiTrouble, problemIn } from './apiTrouble.ts';
import type { components, paths } from './schema.d.ts';

export type Schemas = components['schemas'];

/** The web API, typed by its OpenAPI document. The cookie goes along by itself. */
export const api = createClient<paths>({ baseUrl: '' });

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was answered; throws `ApiTrouble` when that is a problem, or nothing came at all. */
export async function answerOf<Data>(asked: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await reached(asked);
  if (response.ok) return data as Data; // `undefined` is what a 204 answers
  throw new ApiTrouble(problemIn(error, response.status));
}

async function reached<Data>(asked: Promise<Answered<Data>>): Promise<Answered<Data>> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiTrouble({ code: 'unreachable' });
  }
}

/** Leaves out what was not chosen: an address says nothing of it. */
export function chosen<Query extends object>(query: Query): { [Key in keyof Query]?: NonNullable<Query[Key]> } {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(entries) as { [Key in keyof Query]?: NonNullable<Query[Key]> };
}
