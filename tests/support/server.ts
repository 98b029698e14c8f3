import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join, relative, sep } from 'node:path';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { createApp } from '../../engine/http/createApp.ts';
import type { AppNeeds } from '../../engine/http/createApp.ts';
import { createMetrics } from '../../engine/http/observability/metrics.ts';
import { createWorkOrganisation } from '../../engine/organisation/workOrganisation.ts';
import type { Role } from '../../engine/organisation/roles.ts';
import { roleNames } from '../../engine/organisation/roles.ts';
import { unitId } from '../../engine/ports/organisation/identifiers.ts';
import type { Resource } from '../../engine/ports/definitionStore.ts';
import type { Log } from '../../engine/ports/log.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { createQueries } from '../../engine/runtime/queries/createQueries.ts';
import type { Database } from '../../engine/store/database.ts';
import { createQueryStore } from '../../engine/store/queryStore.ts';
import { engineOn } from './engine.ts';
import { openDemoOrganisation } from './organisation.ts';
import type { TestOrganisation } from './organisation.ts';

const PASSWORD = 'aftercare-demo';

/** What the API is asked by somebody, or by nobody. */
export type Asker = TestAgent;

export interface TestServer {
  readonly server: Server;
  readonly database: Database;
  readonly engine: Engine;
  readonly organisation: TestOrganisation;
  readonly clock: TestOrganisation['clock'];
  /** What was logged, as text. */
  readonly logged: string[];
  /** Nobody in particular. */
  readonly nobody: Asker;
  /** A person with a session; of the demo tenant unless said. */
  readonly as: (username: string, tenant?: string) => Promise<Asker>;
  /** A machine with a key of the demo tenant. */
  readonly machine: (role?: Role, unit?: string) => Promise<Asker>;
  /** Carries out what is due now. */
  readonly settle: () => Promise<void>;
  readonly deploySamples: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The whole of Aftercare over a test's database: the demo enterprise, an engine that works when told to, the web API. */
export async function openServer(database: Database, given: Partial<AppNeeds> = {}): Promise<TestServer> {
  const organisation = await openDemoOrganisation(database);
  await addOtherTenant(organisation);
  const clock = { now: () => organisation.clock.now };
  const logged: string[] = [];
  const log = logInto(logged);
  const workOrganisation = createWorkOrganisation(organisation);
  const engine = engineOn(database, { clock, log, organisation: workOrganisation, roles: roleNames });
  const queries = createQueries(createQueryStore(database));
  const app = createApp({ engine, organisation, queries, log, clock, metrics: createMetrics(), ...given });
  const server = await listening(createServer(app));
  const sessions = new Map<string, Promise<string>>();

  return {
    server,
    database,
    engine,
    organisation,
    logged,
    clock: organisation.clock,
    nobody: supertest.agent(server),
    as: async (username, tenant = 'demo') => {
      const name = `${tenant}/${username}`;
      const cookie = sessions.get(name) ?? signIn(server, tenant, username);
      sessions.set(name, cookie);
      return supertest.agent(server).set('Cookie', await cookie);
    },
    machine: async (role = 'machine', unit = 'hq') => {
      const by = await organisation.actor('admin');
      const made = await organisation.apiKeys.create(by, {
        name: role,
        grants: [{ role, unitId: unitId(unit) }],
        expiresAt: null,
      });
      if (!made.ok) throw new Error(made.failure.message);
      return supertest.agent(server).set('Authorization', `Bearer ${made.value.text}`);
    },
    settle: async () => {
      await engine.runDue();
    },
    deploySamples: async () => {
      for (const tenant of ['demo', 'other']) {
        const request = { tenant, name: 'samples', note: null, by: 'test', resources: sampleFiles() };
        const deployed = await engine.deploy(request);
        if (!deployed.ok) throw new Error(JSON.stringify(deployed.failure));
      }
    },
    close: async () => {
      await engine.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The processes that tests of the API run. */
export function sampleFiles(): readonly Resource[] {
  const folder = join(import.meta.dirname, '../http/samples/request');
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), content: readFileSync(path) }));
}

async function signIn(server: Server, tenant: string, username: string): Promise<string> {
  const response = await supertest(server).post('/api/session').send({ tenant, username, password: PASSWORD });
  if (response.status !== 201) throw new Error(`Expected ${username} to sign in, found ${response.text}`);
  const [cookie = ''] = response.get('Set-Cookie') ?? [];
  return cookie.split(';')[0] ?? '';
}

/** A second enterprise on the same database, with one administrator who holds every role. */
async function addOtherTenant(organisation: TestOrganisation): Promise<void> {
  const made = await organisation.createTenant({
    tenant: { id: 'other', name: { en: 'Other' }, active: true },
    topUnit: { code: 'TOP', name: { en: 'Top' } },
    administrator: { username: 'chief', name: { en: 'Chief' }, locale: 'en', password: PASSWORD },
  });
  if (!made.ok) {
    if (made.failure.code === 'tenantExists') return;
    throw new Error(made.failure.message);
  }
  const tree = await organisation.cache.tree('other');
  const person = tree?.peopleByUsername.get('chief');
  const unit = tree?.unitsByCode.get('TOP');
  if (person === undefined || unit === undefined) throw new Error('Expected the other tenant to be there');
  const roles: readonly Role[] = [
    'administrator',
    'processOwner',
    'supervisor',
    'agent',
    'dutyManager',
    'auditor',
    'machine',
  ];
  const by = {
    tenant: 'other',
    kind: 'person',
    id: person.id,
    name: 'Chief',
    grants: [{ role: 'administrator', unitPath: unit.path }],
  } as const;
  await organisation.changes.grantRoles(
    by,
    person.id,
    roles.map((role) => ({ role, unitId: unit.id })),
  );
}

const listening = (server: Server): Promise<Server> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

function logInto(lines: string[]): Log {
  const add =
    (level: string): Log['info'] =>
    (message, about = {}) => {
      lines.push(
        `${level} ${message} ${JSON.stringify(about, (_, value: unknown) => (value instanceof Error ? value.stack : value))}`,
      );
    };
  return { info: add('info'), warn: add('warn'), error: add('error') };
}
