import { Refused } from '../problems/refused.ts';

/** How deep JSON may be nested; nothing that people fill in comes near it. */
const DEPTH_MAX = 64;

/** NUL, which PostgreSQL cannot hold, and halves of a character, which UTF-8 cannot say. */
const UNKEEPABLE = /[\0\p{Cs}]/u;

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly above: Place | null;
  readonly depth: number;
}

/** Refuses what no database or program should be handed, wherever it stands in a value. Walks without recursion. */
export function checkText(root: unknown, source: string): void {
  const open: Place[] = [{ value: root, key: source, above: null, depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value } = place;
    if (typeof value === 'string') checkCharacters(value, place);
    else if (typeof value === 'number' && !Number.isFinite(value)) throw notFinite(place);
    else if (typeof value === 'object' && value !== null) open.push(...inside(value, place));
  }
}

function inside(value: object, above: Place): readonly Place[] {
  const depth = above.depth + 1;
  if (depth > DEPTH_MAX) {
    throw new Refused('tooDeep', {
      detail: `Expected at most ${DEPTH_MAX} levels of nesting, found more in ${sourceOf(above)}`,
    });
  }
  return Object.entries(value).map(([key, item]: [string, unknown]) => {
    const place = { value: item, key, above, depth };
    checkCharacters(key, place);
    if (key === '__proto__') throw refusal(place, 'no name "__proto__"');
    return place;
  });
}

function checkCharacters(text: string, place: Place): void {
  if (UNKEEPABLE.test(text)) throw refusal(place, 'text without NUL and without halves of characters');
}

const refusal = (place: Place, expected: string): Refused =>
  new Refused('invalidText', {
    detail: `Expected ${expected}, found one at ${pointerTo(place)}`,
    place: pointerTo(place),
    expected,
  });

const notFinite = (place: Place): Refused =>
  new Refused('invalidRequest', {
    detail: `Expected a number that a double can hold, found a larger one at ${pointerTo(place)}`,
    place: pointerTo(place),
    expected: 'a number that a double can hold',
  });

/** `/variables/amount` in a body, `query.limit` elsewhere. */
function pointerTo(place: Place): string {
  const keys: string[] = [];
  let each = place;
  for (; each.above !== null; each = each.above) keys.unshift(printable(each.key));
  return each.key === 'body'
    ? keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
    : [each.key, ...keys].join('.');
}

const printable = (key: string): string => key.slice(0, 100).replace(/[\0\p{Cs}]/gu, '\uFFFD');

function sourceOf(place: Place): string {
  let each = place;
  while (each.above !== null) each = each.above;
  return each.key;
}
