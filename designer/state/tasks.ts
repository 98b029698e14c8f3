import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Json } from '../../engine/core/expressions.ts';
import { answerOf, api, chosen } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';
import type { operations } from '../api/schema.d.ts';

export type Task = Schemas['Task'];
export type TaskDetail = Schemas['TaskDetail'];
export type TaskQuery = NonNullable<operations['listTasks']['parameters']['query']>;
export type Whose = NonNullable<TaskQuery['whose']>;

const PAGE_ITEMS = 50;

/** A list of tasks, longer each time more is asked for. */
export function useTasks(query: TaskQuery) {
  return useInfiniteQuery({
    queryKey: ['tasks', 'list', query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/tasks', { params: { query: chosen({ ...query, limit: PAGE_ITEMS, cursor: pageParam }) } }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

/** What a list can be narrowed down to. */
export function useTally(whose: Whose) {
  return useQuery({
    queryKey: ['tasks', 'tally', whose],
    queryFn: () => answerOf(api.GET('/api/tasks/tally', { params: { query: { whose } } })),
    placeholderData: (before) => before,
  });
}

export function useTaskCounts() {
  return useQuery({ queryKey: ['tasks', 'counts'], queryFn: () => answerOf(api.GET('/api/tasks/counts')) });
}

export function useTask(task: string) {
  return useQuery({
    queryKey: ['tasks', 'one', task],
    queryFn: () => answerOf(api.GET('/api/tasks/{task}', { params: { path: { task } } })),
  });
}

export type Answer = { readonly [field: string]: Json };

/** What can be done with a task. Every list is looked at anew afterwards. */
export function useTaskCommand(task: string) {
  const queries = useQueryClient();
  const path = { task };
  const onSettled = (): Promise<void> => queries.invalidateQueries({ queryKey: ['tasks'] });
  return {
    claim: useMutation({
      mutationFn: () => answerOf(api.POST('/api/tasks/{task}/claim', { params: { path } })),
      onSettled,
    }),
    release: useMutation({
      mutationFn: () => answerOf(api.POST('/api/tasks/{task}/release', { params: { path } })),
      onSettled,
    }),
    assign: useMutation({
      mutationFn: (assignee: string) =>
        answerOf(api.POST('/api/tasks/{task}/assign', { params: { path }, body: { assignee } })),
      onSettled,
    }),
    complete: useMutation({
      mutationFn: (variables: Answer) =>
        answerOf(api.POST('/api/tasks/{task}/complete', { params: { path }, body: { variables } })),
      onSuccess: onSettled,
    }),
  };
}
