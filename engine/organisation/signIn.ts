import { ok, type Result } from '../core/result.ts';
import type { CredentialStore } from '../ports/organisation/credentialStore.ts';
import type { Passwords } from './passwords.ts';
import { QueueFull } from './queue.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { createSignInLimiter } from './signInLimiter.ts';
import { isTenantId } from './tokens.ts';

export interface SignInRequest {
  readonly tenant: string;
  readonly username: string;
  readonly password: string;
  /** Where it comes from, as far as can be known. */
  readonly address: string;
}

export interface SignInAnswer {
  readonly token: string;
}

interface Needs {
  readonly credentials: CredentialStore;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly limiter: ReturnType<typeof createSignInLimiter>;
}

/** A wrong tenant, name or password are one refusal, after the same work: nobody learns which accounts there are. */
export const createSignIn =
  ({ credentials, passwords, sessions, limiter }: Needs) =>
  async (request: SignInRequest): Promise<Result<SignInAnswer, Refusal>> => {
    const { tenant, password } = request;
    const username = request.username.toLowerCase();
    const place = { ...request, username };
    const waitMs = limiter.begin(place);
    if (waitMs > 0) {
      return refusal(
        'tooManyAttempts',
        `Expected the next try in ${Math.ceil(waitMs / 60_000)} minutes, found one now`,
      );
    }
    const kept = isTenantId(tenant) ? await credentials.findPassword(tenant, username) : null;
    const matches = await passwords.verify(password, kept?.passwordHash ?? null).catch(unlessBusy);
    if (matches === 'busy') return refusal('tooManyAttempts', 'Expected few sign-ins at once, found too many waiting');
    if (!matches || typeof kept?.passwordHash !== 'string') {
      return refusal('badCredentials', 'Expected a user name and its password, found another pair');
    }
    limiter.succeeded(place);
    if (passwords.isOutdated(kept.passwordHash)) {
      await credentials.setPassword(tenant, [kept.personId], await passwords.hash(password));
    }
    return ok({ token: await sessions.open(tenant, kept.personId) });
  };

function unlessBusy(error: unknown): 'busy' {
  if (error instanceof QueueFull) return 'busy';
  throw error;
}

export type SignIn = ReturnType<typeof createSignIn>;
