import type { Person, Unit } from '../../../contract/schemas/organisation.ts';
import type { Static } from '@sinclair/typebox';
import type { Task } from '../../../contract/schemas/task.ts';
import type { Api, Answer, Asked } from '../../api/api.ts';
import { createApi } from '../../api/api.ts';
import { ApiProblem } from '../../api/apiProblem.ts';
import type { Connection } from '../../api/connection.ts';
import { bySession } from '../../api/credentials.ts';
import type { OperationName } from '../../../contract/operations/index.ts';

/** People who work by the same web API as everybody, each signed in as themselves. */
export interface Staff {
  /** The API as this person asks it; signs in at the first question, and again when the session is over. */
  readonly as: (username: string) => Api;
  /** Who is to do a task: whoever has it, else one of those who may take it. */
  readonly personFor: (task: Task) => string | null;
  /** Somebody of a role, in turn. */
  readonly oneOf: (role: string) => string | null;
}

export interface StaffSettings {
  readonly connection: Connection;
  readonly tenant: string;
  /** Everybody's in the demonstration. */
  readonly password: string;
}

/** Reads the organisation as `first`, who must exist. */
export async function assembleStaff(settings: StaffSettings, first: string): Promise<Staff> {
  const people = new Map<string, Api>();
  const as = (username: string): Api => {
    const known = people.get(username) ?? signedInApi(settings, username);
    people.set(username, known);
    return known;
  };
  const [{ items: units }, { items: persons }] = await Promise.all([
    as(first).ask('listUnits'),
    as(first).ask('listPeople', { query: { active: true } }),
  ]);
  return { as, ...rosterOf(units, persons) };
}

/** Signing in is slow on purpose, so that it is done once for all that one person asks at the same time. */
function signedInApi({ connection, tenant, password }: StaffSettings, username: string): Api {
  const signIn = async (): Promise<Api> =>
    createApi(connection, await bySession(connection, { tenant, username, password }));
  let session: Promise<Api> | null = null;
  const withSession = async <Result>(work: (api: Api) => Promise<Result>): Promise<Result> => {
    const mine = (session ??= signIn());
    try {
      return await work(await mine);
    } catch (error) {
      if (session === mine) session = null;
      if (!(error instanceof ApiProblem) || error.problem.code !== 'signedOut') {
        session ??= mine;
        throw error;
      }
      return work(await (session ??= signIn()));
    }
  };
  return {
    ask: <Name extends OperationName>(name: Name, asked?: Asked<Name>): Promise<Answer<Name>> =>
      withSession((api) => api.ask(name, asked)),
    open: (name, asked) => withSession((api) => api.open(name, asked)),
  };
}

type Roster = Pick<Staff, 'personFor' | 'oneOf'>;

function rosterOf(units: readonly Static<typeof Unit>[], people: readonly Person[]): Roster {
  const pathOf = new Map(units.flatMap(({ id, code, path }) => [[id, path] as const, [code, path] as const]));
  const holders = new Map<string, { readonly username: string; readonly path: string }[]>();
  for (const { username, roles } of people) {
    for (const { role, unit } of roles) {
      const path = pathOf.get(unit);
      if (path !== undefined) holders.set(role, [...(holders.get(role) ?? []), { username, path }]);
    }
  }
  let turn = 0;
  const inTurn = (usernames: readonly string[]): string | null => usernames[(turn += 1) % usernames.length] ?? null;

  return {
    oneOf: (role) => inTurn((holders.get(role) ?? []).map(({ username }) => username)),
    personFor: ({ assignee, role, unit }) => {
      if (assignee !== null) return assignee;
      const path = unit === null ? null : (pathOf.get(unit) ?? null);
      const able = (holders.get(role ?? '') ?? []).filter((each) => path === null || path.startsWith(each.path));
      const nearest = Math.max(...able.map((each) => each.path.length));
      const top = Math.min(...able.map((each) => each.path.length));
      const chosen = path === null ? top : nearest;
      return inTurn(able.filter((each) => each.path.length === chosen).map(({ username }) => username));
    },
  };
}
