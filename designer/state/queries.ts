import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isTrouble, mayPass } from '../api/apiTrouble.ts';
import { noticeExpiry } from './session.ts';

const TRIES_MAX = 2;
const FRESH_MS = 5_000;

/** The one cache of what the server said. */
export function createQueries(): QueryClient {
  const notice = (error: unknown): void => {
    if (isTrouble(error, 'signedOut')) noticeExpiry(queries);
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < TRIES_MAX && mayPass(error) },
    },
  });
  return queries;
}
