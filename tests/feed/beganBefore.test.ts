import { instanceId, waitId } from '../../engine/core/identifiers.ts';
import { beganBefore } from '../../engine/cli/feed/cases/beganBefore.ts';
import { calledInstanceId, newInstanceId } from '../../engine/runtime/identifiers.ts';

const CALLS = 40;
const now = Date.UTC(2026, 0, 5);

describe('what began before the cases that are looked back on', () => {
  const first = instanceId(newInstanceId(now).replace(/-7...-/, '-7fff-'));
  const roots = [newInstanceId(now + 5), first, newInstanceId(now + 9)];
  const isOlder = beganBefore(roots);

  test('is no case of them, and nothing that the first of them called', () => {
    const called = Array.from({ length: CALLS }, (_, wait) => calledInstanceId(first, waitId(wait)));
    expect(called.some((id) => id < first)).toBe(true);
    expect([...roots, ...called].filter(isOlder)).toEqual([]);
  });

  test('is what began a millisecond earlier', () => {
    expect(isOlder(newInstanceId(now - 1))).toBe(true);
    expect(isOlder(newInstanceId(now + 20))).toBe(false);
  });
});
