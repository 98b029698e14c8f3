import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';
import { isTrouble } from '../api/apiTrouble.ts';

export type Me = Schemas['Me'];

/** Who sits here. `expired` keeps what was on the screen until the same person has signed in again. */
export type Session =
  | { readonly state: 'signedOut' }
  | { readonly state: 'signedIn'; readonly me: Me }
  | { readonly state: 'expired'; readonly me: Me };

const KEY = ['session'] as const;

export function useSession() {
  return useQuery({ queryKey: KEY, queryFn: readSession, staleTime: Infinity });
}

/** Within the shell somebody is there. */
export function useMe(): Me {
  const { data } = useSession();
  if (data === undefined || data.state === 'signedOut') throw new Error('Expected somebody to be signed in');
  return data.me;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignIn']): Promise<Me> => answerOf(api.POST('/api/session', { body })),
    onSuccess: async (me) => {
      const before = queries.getQueryData<Session>(KEY);
      const isSamePerson = before?.state === 'expired' && before.me.id === me.id && before.me.tenant === me.tenant;
      const now: Session = { state: 'signedIn', me };
      queries.setQueryData(KEY, now);
      if (isSamePerson) await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
      else forgetAllButSession(queries);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/session')),
    onSuccess: () => {
      queries.setQueryData<Session>(KEY, { state: 'signedOut' });
      forgetAllButSession(queries);
    },
  });
}

/** The server no longer knows the cookie. */
export function noticeExpiry(queries: QueryClient): void {
  queries.setQueryData<Session>(KEY, (before) =>
    before?.state === 'signedIn' ? { state: 'expired', me: before.me } : before,
  );
}

async function readSession(): Promise<Session> {
  try {
    return { state: 'signedIn', me: await answerOf(api.GET('/api/session')) };
  } catch (error) {
    if (isTrouble(error, 'signedOut')) return { state: 'signedOut' };
    throw error;
  }
}

/** What one person has seen is not the next one's. */
function forgetAllButSession(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
}
