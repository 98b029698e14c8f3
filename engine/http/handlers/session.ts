import { problemKinds } from '../../contract/problemKinds.ts';
import type { Me } from '../../contract/schemas/session.ts';
import type { OrganisationRegion } from '../../organisation/organisation.ts';
import { permissions, allows } from '../../organisation/permissions.ts';
import { personId } from '../../ports/organisation/identifiers.ts';
import { nameIn } from '../../organisation/nameIn.ts';
import type { Caller } from '../access/caller.ts';
import { personCaller } from '../access/caller.ts';
import { cookieIn, cookieNameOf } from '../access/cookies.ts';
import { scopeOf } from '../access/scope.ts';
import type { HandlersOf } from '../handler.ts';
import { Refused, valueOf } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { momentOrNull } from '../views/moment.ts';
import { heldRoles } from '../views/person.ts';

type Names = 'signIn' | 'readMe' | 'signOut' | 'changePassword' | 'listProblems';

export const sessionHandlers = ({ organisation, secureCookies }: Services): HandlersOf<Names> => ({
  signIn: async ({ body, request }) => {
    const { token } = valueOf(await organisation.signIn({ ...body, address: request.ip ?? '' }));
    const caller = personCaller(valueOf(await organisation.sessions.find(token)));
    return { status: 201, body: await meOf(caller, organisation), session: { token } };
  },

  readMe: async ({ caller }) => ({ status: 200, body: await meOf(caller, organisation) }),

  /** Whoever has no session any more is signed out already. */
  signOut: async ({ request }) => {
    const token = cookieIn(request, cookieNameOf(secureCookies));
    if (token !== null) await organisation.sessions.close(token);
    return { status: 204, session: 'ended' };
  },

  changePassword: async ({ caller, body }) => {
    if (caller.person === null)
      throw new Refused('forbidden', { detail: 'Expected a person, found a machine with a key' });
    valueOf(await organisation.passwords.change(caller.actor, body.old, body.password));
    return { status: 204, session: 'ended' };
  },

  listProblems: async () => ({
    status: 200,
    body: {
      items: Object.entries(problemKinds).map(([code, { status, title }]) => ({
        ...{ code, status },
        title: title.en,
        'x-title-zh': title['zh-CN'],
      })),
    },
  }),
});

async function meOf(caller: Caller, organisation: OrganisationRegion): Promise<Me> {
  const { actor, user, person, expiresAt } = caller;
  const { tree } = await scopeOf(caller, organisation);
  const grants = person === null ? [] : (tree.grantsOf.get(personId(person.id)) ?? []);
  return {
    tenant: actor.tenant,
    kind: actor.kind,
    id: actor.id,
    user,
    name: person === null ? actor.name : nameIn(person.name, person.locale, person.username),
    person:
      person === null ? null : { name: person.name, locale: person.locale, phone: person.phone, email: person.email },
    roles: heldRoles(grants, tree),
    permissions: permissions.filter((permission) => allows(actor, permission)),
    expiresAt: momentOrNull(expiresAt),
  };
}
