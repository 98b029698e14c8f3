import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, chosen } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';
import type { operations } from '../api/schema.d.ts';

export type Instance = Schemas['Instance'];
export type Token = Schemas['Token'];
export type InstanceQuery = NonNullable<operations['listInstances']['parameters']['query']>;

const PAGE_ITEMS = 50;
const TIMELINE_ITEMS = 100;

export function useInstances(query: InstanceQuery) {
  return useInfiniteQuery({
    queryKey: ['instances', 'list', query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/instances', { params: { query: chosen({ ...query, limit: PAGE_ITEMS, cursor: pageParam }) } }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

export function useInstance(instance: string) {
  return useQuery({
    queryKey: ['instances', 'one', instance],
    queryFn: () => answerOf(api.GET('/api/instances/{instance}', { params: { path: { instance } } })),
  });
}

export function useTokens(instance: string) {
  return useQuery({
    queryKey: ['instances', 'tokens', instance],
    queryFn: () => answerOf(api.GET('/api/instances/{instance}/tokens', { params: { path: { instance } } })),
  });
}

export function useTimeline(instance: string) {
  return useInfiniteQuery({
    queryKey: ['instances', 'timeline', instance],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/instances/{instance}/timeline', {
          params: { path: { instance }, query: chosen({ limit: TIMELINE_ITEMS, cursor: pageParam }) },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

export function useRelated(instance: string) {
  return useQuery({
    queryKey: ['instances', 'related', instance],
    queryFn: () => answerOf(api.GET('/api/instances/{instance}/related', { params: { path: { instance } } })),
  });
}

export function useInstanceVariables(instance: string) {
  return useQuery({
    queryKey: ['instances', 'variables', instance],
    queryFn: () => answerOf(api.GET('/api/instances/{instance}/variables', { params: { path: { instance } } })),
  });
}

export function useTasksOf(instance: string) {
  return useQuery({
    queryKey: ['tasks', 'of', instance],
    queryFn: () => answerOf(api.GET('/api/tasks', { params: { query: { instance, state: 'any', limit: 200 } } })),
  });
}

export function useCancelInstance(instance: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answerOf(api.POST('/api/instances/{instance}/cancel', { params: { path: { instance } }, body: { reason } })),
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [about] }) => about === 'instances' || about === 'tasks' }),
  });
}

export function useStartInstance() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['StartInstance']) => answerOf(api.POST('/api/instances', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['instances'] }),
  });
}
