import { createHash, randomBytes } from 'node:crypto';
import { TENANT_ID } from '../ports/organisation/identifiers.ts';

const SECRET_BYTES = 32;
const SESSION_TOKEN = /^([a-z0-9-]{1,63})\.([\w-]{43})$/;
const API_KEY = /^ak_([a-z0-9-]{1,63})_([0-9a-z]{12})_([\w-]{43})$/;

export interface SessionToken {
  readonly tenant: string;
  readonly secret: string;
}

export interface ApiKeyText extends SessionToken {
  readonly keyId: string;
}

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** A secret has more bits than anybody can try, so one round of a fast hash is enough, as it is not for passwords. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const sessionTokenText = ({ tenant, secret }: SessionToken): string => `${tenant}.${secret}`;

export const apiKeyText = ({ tenant, keyId, secret }: ApiKeyText): string => `ak_${tenant}_${keyId}_${secret}`;

export function parseSessionToken(text: string): SessionToken | null {
  const [, tenant, secret] = SESSION_TOKEN.exec(text) ?? [];
  return tenant === undefined || secret === undefined ? null : { tenant, secret };
}

export function parseApiKey(text: string): ApiKeyText | null {
  const [, tenant, keyId, secret] = API_KEY.exec(text) ?? [];
  return tenant === undefined || keyId === undefined || secret === undefined ? null : { tenant, keyId, secret };
}

export const isTenantId = (text: string): boolean => TENANT_ID.test(text);
