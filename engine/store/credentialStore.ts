import type { CredentialStore } from '../ports/organisation/credentialStore.ts';
import type { Database } from './database.ts';
import { addApiKey } from './statements/organisation/addApiKey.ts';
import { addSession } from './statements/organisation/addSession.ts';
import { dropExpiredSessions } from './statements/organisation/dropExpiredSessions.ts';
import { endSession } from './statements/organisation/endSession.ts';
import { endSessionsOf } from './statements/organisation/endSessionsOf.ts';
import { extendSession } from './statements/organisation/extendSession.ts';
import { findApiKey } from './statements/organisation/findApiKey.ts';
import { findPassword } from './statements/organisation/findPassword.ts';
import { findSession } from './statements/organisation/findSession.ts';
import { listApiKeys } from './statements/organisation/listApiKeys.ts';
import { revokeApiKey } from './statements/organisation/revokeApiKey.ts';
import { setPassword } from './statements/organisation/setPassword.ts';

/** Tokens and keys begin with their tenant, so that even a sign-in looks at the rows of one tenant only. */
export const createCredentialStore = (database: Database): CredentialStore => ({
  findPassword: (tenant, username) => database.read([tenant], (tx) => findPassword(tx, tenant, username)),
  setPassword: (tenant, people, hash) => database.withinOne([tenant], (tx) => setPassword(tx, tenant, people, hash)),

  addSession: (tenant, session) => database.withinOne([tenant], (tx) => addSession(tx, tenant, session)),
  findSession: (tenant, hash) => database.read([tenant], (tx) => findSession(tx, tenant, hash)),
  extendSession: (tenant, hash, expiresAt) =>
    database.withinOne([tenant], (tx) => extendSession(tx, tenant, hash, expiresAt)),
  endSession: (tenant, hash) => database.withinOne([tenant], (tx) => endSession(tx, tenant, hash)),
  endSessionsOf: (tenant, person) => database.withinOne([tenant], (tx) => endSessionsOf(tx, tenant, person)),
  dropExpiredSessions: (tenant, now) => database.withinOne([tenant], (tx) => dropExpiredSessions(tx, tenant, now)),

  addApiKey: (tenant, key, hash) => database.withinOne([tenant], (tx) => addApiKey(tx, tenant, key, hash)),
  findApiKey: (tenant, keyId) => database.read([tenant], (tx) => findApiKey(tx, tenant, keyId)),
  listApiKeys: (tenant) => database.read([tenant], (tx) => listApiKeys(tx, tenant)),
  revokeApiKey: (tenant, keyId, now) => database.withinOne([tenant], (tx) => revokeApiKey(tx, tenant, keyId, now)),
});
