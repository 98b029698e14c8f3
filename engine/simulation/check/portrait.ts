import type { Instance, Visit } from '../../core/state/instance.ts';

/** All that an instance is, as JSON with sorted names: two instances with one portrait behave alike. */
export const portraitOf = (instance: Instance): string =>
  JSON.stringify({ ...instance, ...collectionsOf(instance) }, sorted, 1);

const collectionsOf = ({ visits, waits, incidents, conditions, signals }: Instance): object => ({
  visits: Array.from(visits.values(), portraitOfVisit),
  waits: [...waits.values()],
  incidents: [...incidents.values()],
  conditions: [...conditions],
  signals: [...signals],
});

const portraitOfVisit = (visit: Visit): object => ({
  ...visit,
  waits: [...visit.waits],
  children: [...visit.children],
  tokens: [...visit.tokens],
});

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where two portraits part, for people to read. */
export function differenceOf(expected: string, found: string): string {
  const lines = expected.split('\n');
  const others = found.split('\n');
  const index = lines.findIndex((line, position) => line !== others[position]);
  const around = (text: readonly string[]): string => text.slice(Math.max(0, index - 4), index + 4).join('\n');
  return `expected\n${around(lines)}\nfound\n${around(others)}`;
}
