import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, chosen } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';

export type Incident = Schemas['Incident'];
export type Workflow = Schemas['DefinitionInUse'];

const PAGE_ITEMS = 100;

/** A version never changes. */
const FOR_GOOD = Infinity;

export function useWorkflows() {
  return useQuery({
    queryKey: ['workflows', 'list'],
    queryFn: () => answerOf(api.GET('/api/processes', { params: { query: { limit: 200 } } })),
  });
}

export function useVersions(process: string) {
  return useQuery({
    queryKey: ['workflows', 'versions', process],
    queryFn: () =>
      answerOf(api.GET('/api/processes/{process}/versions', { params: { path: { process }, query: { limit: 200 } } })),
  });
}

export function useDefinition(definition: string | undefined) {
  return useQuery({
    queryKey: ['definitions', 'one', definition],
    queryFn: () =>
      answerOf(api.GET('/api/definitions/{definition}', { params: { path: { definition: definition ?? '' } } })),
    enabled: definition !== undefined,
    staleTime: FOR_GOOD,
  });
}

export function useDefinitionXml(definition: string) {
  return useQuery({
    queryKey: ['definitions', 'xml', definition],
    queryFn: () =>
      answerOf(
        api.GET('/api/definitions/{definition}/xml', { params: { path: { definition } }, parseAs: 'text' as const }),
      ),
    staleTime: FOR_GOOD,
  });
}

export function useStartForm(definition: string | undefined, form: string | null) {
  return useQuery({
    queryKey: ['definitions', 'form', definition, form],
    queryFn: () =>
      answerOf(
        api.GET('/api/definitions/{definition}/forms/{form}', {
          params: { path: { definition: definition ?? '', form: form ?? '' } },
        }),
      ),
    enabled: definition !== undefined && form !== null,
    staleTime: FOR_GOOD,
  });
}

interface IncidentQuery {
  readonly state: 'open' | 'resolved';
  readonly process?: string;
  readonly instance?: string;
}

export function useIncidents(query: IncidentQuery) {
  return useInfiniteQuery({
    queryKey: ['incidents', 'list', query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/incidents', { params: { query: chosen({ ...query, limit: PAGE_ITEMS, cursor: pageParam }) } }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

export function useRetry(incident: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables: Schemas['Variables']) =>
      answerOf(
        api.POST('/api/incidents/{incident}/retry', {
          params: { path: { incident } },
          body: Object.keys(variables).length === 0 ? {} : { variables },
        }),
      ),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [about] }) =>
          about !== 'session' && about !== 'organisation' && about !== 'definitions',
      }),
  });
}
