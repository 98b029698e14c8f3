import { createAgenda } from '../../engine/simulation/agenda.ts';

describe('the agenda', () => {
  test('gives what is due in due order, and what is due together in the order in which it was put', () => {
    const agenda = createAgenda<string>();
    agenda.put('late', 30, 'late');
    agenda.put('first', 10, 'first');
    agenda.put('second', 10, 'second');
    agenda.put('early', 5, 'early');
    expect(takenUntil(agenda, 20)).toEqual(['early', 'first', 'second']);
    expect(takenUntil(agenda, 30)).toEqual(['late']);
  });

  test('forgets what is withdrawn', () => {
    const agenda = createAgenda<string>();
    agenda.put('a', 1, 'a');
    agenda.put('b', 2, 'b');
    agenda.withdraw('a');
    expect(agenda.has('a')).toBe(false);
    expect(takenUntil(agenda, 9)).toEqual(['b']);
  });

  test('puts what has the same key in the place of the other, at the end of its instant', () => {
    const agenda = createAgenda<string>();
    agenda.put('a', 1, 'a of old');
    agenda.put('b', 2, 'b');
    agenda.put('a', 2, 'a');
    expect(agenda.entries().map(({ what }) => what)).toEqual(['b', 'a']);
    expect(takenUntil(agenda, 9)).toEqual(['b', 'a']);
  });

  test('keeps the order however things come', () => {
    const agenda = createAgenda<number>();
    const instants = Array.from({ length: 500 }, (_, index) => (index * 7919) % 97);
    instants.forEach((at, index) => agenda.put(String(index), at, index));
    for (let index = 0; index < 500; index += 3) agenda.withdraw(String(index));
    const expected = instants
      .map((at, index) => ({ at, index }))
      .filter(({ index }) => index % 3 !== 0)
      .sort((one, other) => one.at - other.at || one.index - other.index);
    expect(takenUntil(agenda, 97)).toEqual(expected.map(({ index }) => index));
  });
});

function takenUntil<What>(agenda: ReturnType<typeof createAgenda<What>>, until: number): readonly What[] {
  const taken: What[] = [];
  for (let entry = agenda.takeDue(until); entry !== null; entry = agenda.takeDue(until)) taken.push(entry.what);
  return taken;
}
