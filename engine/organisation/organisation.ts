import type { Instant } from '../core/identifiers.ts';
import type { CatalogueStore } from '../ports/organisation/catalogueStore.ts';
import type { CredentialStore } from '../ports/organisation/credentialStore.ts';
import type { OrganisationStore } from '../ports/organisation/organisationStore.ts';
import { createApiKeys } from './apiKeys.ts';
import { createAssignment, type LoadOf } from './assignment.ts';
import { createTenant } from './createTenant.ts';
import { seedDemo } from './demo/seedDemo.ts';
import { createOrganisationCache } from './organisationCache.ts';
import { createOrganisationService } from './organisationService.ts';
import { createPasswords, HASH_COST, type HashCost } from './passwords.ts';
import { createPasswordService } from './passwordService.ts';
import { createSessions } from './sessions.ts';
import { createSignIn } from './signIn.ts';
import { createSignInLimiter } from './signInLimiter.ts';

export interface OrganisationNeeds {
  readonly store: OrganisationStore;
  readonly credentials: CredentialStore;
  readonly catalogue: CatalogueStore;
  readonly now: () => Instant;
  readonly loadOf: LoadOf;
  readonly hashCost?: HashCost;
}

/** The region as the rest of the engine gets it: who there is, who somebody is, and who work goes to. */
export function createOrganisation({ store, credentials, catalogue, now, loadOf, hashCost }: OrganisationNeeds) {
  const cache = createOrganisationCache({ store, now });
  const passwords = createPasswords(hashCost ?? HASH_COST);
  const sessions = createSessions({ credentials, now });
  const limiter = createSignInLimiter(now);

  return {
    cache,
    catalogue,
    sessions,
    signIn: createSignIn({ credentials, passwords, sessions, limiter }),
    apiKeys: createApiKeys({ credentials, cache, now }),
    changes: createOrganisationService({ store, cache, sessions, now }),
    passwords: createPasswordService({ credentials, cache, passwords, sessions }),
    resolveAssignment: createAssignment({ cache, loadOf }),
    createTenant: createTenant({ store, passwords, now }),
    seedDemo: () => seedDemo({ store, credentials, catalogue, passwords, now }),
  };
}

export type OrganisationRegion = ReturnType<typeof createOrganisation>;
