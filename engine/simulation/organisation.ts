import type { TaskAssignment } from '../core/state/wait.ts';

/** Who gets a task; null leaves it as it is. */
interface Assigned {
  readonly assignee: string | null;
  readonly role: string | null;
  readonly unit: string | null;
}

/** Answers what the core cannot know: which unit is nearest, who is least busy. */
export type Organisation = (assignment: TaskAssignment, openTasksOf: (user: string) => number) => Assigned | null;

export const leavesEverything: Organisation = () => null;

interface Person {
  readonly user: string;
  readonly role: string;
  readonly unit: string;
}

interface Staff {
  readonly people: readonly Person[];
  /** By the code of a unit, the code of the one above it. */
  readonly above?: { readonly [unit: string]: string };
}

/** An organisation of a few people: the nearest unit that has the role, and in it whoever the strategy picks. */
export function organisationOf({ people, above = {} }: Staff): Organisation {
  const turns = new Map<string, number>();

  return ({ role, unit, exclude, strategy }, openTasksOf) => {
    if (role === null) return null;
    const candidates = people.filter((person) => person.role === role && !exclude.includes(person.user));
    const nearest = unit === null ? null : nearestUnit(unit, candidates, above);
    if (unit !== null && nearest === null) return null;
    const group = nearest === null ? candidates : candidates.filter((person) => person.unit === nearest);
    const users = group.map(({ user }) => user);
    const place = { role, unit: nearest };
    switch (strategy) {
      case 'pool':
        return { assignee: null, ...place };
      case 'leastLoaded':
        return { assignee: leastLoaded(users, openTasksOf), ...place };
      case 'roundRobin': {
        const turn = turns.get(`${role} ${nearest ?? ''}`) ?? 0;
        turns.set(`${role} ${nearest ?? ''}`, turn + 1);
        return { assignee: users[turn % Math.max(1, users.length)] ?? null, ...place };
      }
    }
  };
}

function nearestUnit(
  from: string,
  people: readonly Person[],
  above: { readonly [unit: string]: string },
): string | null {
  const seen = new Set<string>();
  for (let unit: string | undefined = from; unit !== undefined && !seen.has(unit); unit = above[unit]) {
    const here = unit;
    if (people.some((person) => person.unit === here)) return here;
    seen.add(here);
  }
  return null;
}

function leastLoaded(users: readonly string[], openTasksOf: (user: string) => number): string | null {
  const loads = users.map((user) => ({ user, load: openTasksOf(user) }));
  return (
    loads.reduce<(typeof loads)[number] | null>(
      (best, each) => (best === null || each.load < best.load ? each : best),
      null,
    )?.user ?? null
  );
}
