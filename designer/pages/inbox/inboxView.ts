import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { TaskQuery, Whose } from '../../state/tasks.ts';

export const sorts = ['due', '-priority', 'created', '-created'] as const;
export const dues = ['overdue', 'today', 'week'] as const;
export const priorities = ['60', '80'] as const;

type Sort = (typeof sorts)[number];
export type Due = (typeof dues)[number];

/** What is looked at, as the address says it: it can be sent to a colleague, and going back goes back. */
export interface InboxView {
  readonly whose: Whose;
  readonly sort: Sort;
  readonly process: string;
  readonly element: string;
  readonly unit: string;
  readonly priority: string;
  readonly due: Due | '';
  readonly text: string;
}

const whoses: readonly Whose[] = ['mine', 'groups', 'all'];
const filters = ['process', 'element', 'unit', 'priority', 'due'] as const;

export function useInboxView(): readonly [InboxView, (change: Partial<InboxView>) => void] {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => viewIn(search), [search]);
  const change = (next: Partial<InboxView>): void => {
    const changed = new URLSearchParams(search);
    for (const [name, value] of Object.entries(next)) {
      if (value === '' || value === unlessSaid[name as keyof InboxView]) changed.delete(name);
      else changed.set(name, value);
    }
    setSearch(changed, { replace: true });
  };
  return [view, change];
}

const unlessSaid: InboxView = {
  ...{ whose: 'mine', sort: 'due' },
  ...{ process: '', element: '', unit: '', priority: '', due: '', text: '' },
} as const;

function viewIn(search: URLSearchParams): InboxView {
  const said = (name: string): string => search.get(name) ?? '';
  return {
    whose: whoses.find((each) => each === said('whose')) ?? unlessSaid.whose,
    sort: sorts.find((each) => each === said('sort')) ?? unlessSaid.sort,
    process: said('process'),
    element: said('element'),
    unit: said('unit'),
    priority: priorities.find((each) => each === said('priority')) ?? '',
    due: dues.find((each) => each === said('due')) ?? '',
    text: said('text'),
  };
}

export const filtersSet = (view: InboxView): number => filters.filter((name) => view[name] !== '').length;

export const withoutFilters: Partial<InboxView> = {
  process: '',
  element: '',
  unit: '',
  priority: '',
  due: '',
  text: '',
};

/** As the API is asked. Instants are cut to the minute, so that looking again asks the same question. */
export function queryOf(
  { whose, sort, process, element, unit, priority, due, text }: InboxView,
  now: number,
): TaskQuery {
  const until = due === '' ? null : dueUntil(due, now);
  return {
    ...{ whose, sort },
    ...(process === '' ? {} : { process }),
    ...(element === '' ? {} : { element }),
    ...(unit === '' ? {} : { unit }),
    ...(priority === '' ? {} : { priorityFrom: Number(priority) }),
    ...(until === null ? {} : { dueUntil: until }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
}

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

function dueUntil(due: Due, now: number): string {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  switch (due) {
    case 'overdue':
      return new Date(minute).toISOString();
    case 'today':
      return new Date(new Date(now).setHours(24, 0, 0, 0)).toISOString();
    case 'week':
      return new Date(minute + WEEK_MS).toISOString();
  }
}
