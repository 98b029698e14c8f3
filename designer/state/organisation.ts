import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';
import { useLabel } from '../i18n/useLabel.ts';

/** It changes seldom, and every name on the screen asks for it. */
const FRESH_MS = 5 * 60_000;

interface Named<Item> {
  readonly all: readonly Item[];
  /** The name, or the code itself where it is not known. */
  readonly nameOf: (code: string) => string;
}

export function useUnits(): Named<Schemas['Unit']> {
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ['organisation', 'units'],
    queryFn: () => answerOf(api.GET('/api/units')),
    staleTime: FRESH_MS,
  });
  const all = data?.items ?? [];
  return { all, nameOf: (code) => label(all.find((unit) => unit.code === code)?.name, code) };
}

export function usePeople(): Named<Schemas['Person']> {
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ['organisation', 'people'],
    queryFn: () => answerOf(api.GET('/api/people')),
    staleTime: FRESH_MS,
  });
  const all = data?.items ?? [];
  return { all, nameOf: (username) => label(all.find((person) => person.username === username)?.name, username) };
}

export function useRoles(): Named<Schemas['Role']> {
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ['organisation', 'roles'],
    queryFn: () => answerOf(api.GET('/api/roles')),
    staleTime: FRESH_MS,
  });
  const all = data?.items ?? [];
  return { all, nameOf: (role) => label(all.find((each) => each.role === role)?.name, role) };
}
