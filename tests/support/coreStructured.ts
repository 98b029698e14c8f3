import fc from 'fast-check';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import type { Trigger } from '../../engine/core/model/trigger.ts';
import {
  beside,
  boundary,
  call,
  catching,
  end,
  eventBased,
  eventSub,
  eventSubBeside,
  exclusive,
  inclusive,
  on,
  parallel,
  repeatWhile,
  script,
  sequence,
  service,
  start,
  sub,
  throwing,
  times,
  undoing,
  undoneBy,
  user,
} from './coreModel.ts';
import type { Part } from './model.ts';
import { declaring, element, otherwise, path, processOf, when } from './model.ts';

/** A piece of a process with one way in and one way out, so that a process made of them always ends. */
export type Block =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'sequence'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'split';
      readonly by: 'exclusive' | 'parallel' | 'inclusive';
      readonly branches: readonly Branch[];
    }
  | { readonly kind: 'sub'; readonly body: Block }
  | { readonly kind: 'loop'; readonly body: Block; readonly rounds: number }
  | {
      readonly kind: 'repeated';
      readonly body: Block;
      readonly how: 'parallel' | 'sequential' | 'standard';
      readonly count: number;
    }
  | { readonly kind: 'choice'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'watched';
      readonly body: Block;
      readonly handler: Block;
      readonly by: Watch;
      readonly event: Event;
    }
  | { readonly kind: 'failing'; readonly body: Block; readonly handler: Block }
  | { readonly kind: 'undone'; readonly body: Block; readonly waits: boolean }
  | {
      readonly kind: 'telling';
      readonly body: Block;
      readonly handler: Block;
      readonly by: Watch;
      readonly what: Thrown;
    }
  | { readonly kind: 'terminated'; readonly body: Block };

interface Branch {
  readonly block: Block;
  readonly taken: boolean;
}
type Leaf = 'user' | 'service' | 'script' | 'task' | 'call' | 'receive' | 'timer' | 'signal';
type Watch = 'boundary' | 'beside' | 'eventSub' | 'eventSubBeside';
type Event = 'message' | 'timer' | 'signal' | 'cycle' | 'condition';
type Thrown = 'escalation' | 'signal';

interface Built {
  readonly parts: readonly Part[];
  readonly first: string;
  readonly last: string;
}

const leaves: fc.Arbitrary<Block> = fc
  .constantFrom<Leaf>('user', 'service', 'script', 'task', 'call', 'receive', 'timer')
  .map((leaf) => ({ kind: 'leaf', leaf }));

const composed = (block: fc.Arbitrary<Block>): fc.Arbitrary<Block>[] => [
  fc.record({ kind: fc.constant('sequence'), blocks: fc.array(block, { minLength: 2, maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('split'),
    by: fc.constantFrom('exclusive', 'parallel', 'inclusive', 'inclusive'),
    branches: fc.array(fc.record({ block, taken: fc.boolean() }), { minLength: 2, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('sub'), body: block }),
  fc.record({ kind: fc.constant('loop'), body: block, rounds: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant('repeated'),
    body: block,
    how: fc.constantFrom('parallel', 'sequential', 'standard'),
    count: fc.integer({ min: 0, max: 3 }),
  }),
];

const racing = (block: fc.Arbitrary<Block>): fc.Arbitrary<Block>[] => [
  fc.record({ kind: fc.constant('choice'), blocks: fc.array(block, { minLength: 2, maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('watched'),
    body: block,
    handler: block,
    by: fc.constantFrom('boundary', 'beside', 'eventSub', 'eventSubBeside'),
    event: fc.constantFrom('message', 'timer', 'signal', 'cycle', 'condition', 'condition'),
  }),
  fc.record({ kind: fc.constant('failing'), body: block, handler: block }),
  fc.record({ kind: fc.constant('undone'), body: block, waits: fc.boolean() }),
  fc.record({
    kind: fc.constant('telling'),
    body: block,
    handler: block,
    by: fc.constantFrom('boundary', 'beside', 'eventSub', 'eventSubBeside'),
    what: fc.constantFrom('escalation', 'signal'),
  }),
  fc.record({ kind: fc.constant('terminated'), body: block }),
];

/** Blocks whose outcome does not depend on the order in which what waits is answered. */
export const calmBlocks = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof({ maxDepth: 4, depthSize: 'small', withCrossShrink: true }, leaves, ...composed(tie('block'))),
})).block;

/** These and what races: events, errors, compensation. */
export const wildBlocks = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    leaves,
    ...composed(tie('block')),
    ...racing(tie('block')),
  ),
})).block;

export function processFrom(block: Block): ProcessModel {
  let count = 0;
  const built = build(block, (word) => {
    count += 1;
    return `${word}${count}`;
  });
  return processOf('p', ...begun('p', built));
}

type Named = (word: string) => string;

/** The content of a scope: a start event, the block, an end event. */
const begun = (scope: string, { parts, first, last }: Built): Part[] => [
  start(`${scope}.start`),
  ...parts,
  end(`${scope}.end`),
  ...path(`${scope}.start`, first),
  ...path(last, `${scope}.end`),
];

function build(block: Block, named: Named): Built {
  switch (block.kind) {
    case 'leaf':
      return buildLeaf(block.leaf, named(block.leaf));
    case 'sequence':
      return inSequence(block.blocks.map((each) => build(each, named)));
    case 'split':
      return split(block.by, block.branches, named);
    case 'sub': {
      const id = named('sub');
      return one(id, sub(id, {}, begun(id, build(block.body, named))));
    }
    case 'loop':
      return loop(build(block.body, named), block.rounds, named);
    case 'repeated': {
      const id = named('many');
      const settings = {
        parallel: times(String(block.count)),
        sequential: times(String(block.count), { sequential: true }),
        standard: repeatWhile(`loopCounter < ${block.count}`, { testBefore: true }),
      }[block.how];
      return one(id, sub(id, settings, begun(id, build(block.body, named))));
    }
    case 'choice':
      return choice(block.blocks, named);
    case 'watched':
      return watched(block.by, eventOf(block.event), build(block.body, named), build(block.handler, named), named);
    case 'telling':
      return telling(block, named);
    case 'terminated':
      return terminated(build(block.body, named), named);
    case 'failing':
      return failing(block.body, block.handler, named);
    case 'undone':
      return undone(block.body, block.waits, named);
  }
}

const one = (id: string, ...parts: Part[]): Built => ({ parts, first: id, last: id });

function buildLeaf(leaf: Leaf, id: string): Built {
  const parts = {
    user: user(id),
    service: service(id),
    script: script(id, id, '1'),
    task: element('task', id),
    call: call(id),
    receive: catching(id, on.message(id)),
    timer: catching(id, on.timer('PT1H')),
    signal: catching(id, on.signal(id)),
  };
  return one(id, parts[leaf]);
}

function inSequence(built: readonly Built[]): Built {
  const links = built.slice(1).flatMap(({ first }, index) => path(built[index]?.last ?? '', first));
  return {
    parts: [...built.flatMap(({ parts }) => parts), ...links],
    first: built[0]?.first ?? '',
    last: built.at(-1)?.last ?? '',
  };
}

function split(by: 'exclusive' | 'parallel' | 'inclusive', branches: readonly Branch[], named: Named): Built {
  const [first, last] = [named('split'), named('join')];
  const gateway = { exclusive, parallel, inclusive }[by];
  const parts = branches.flatMap(({ block, taken }, index) => {
    const built = build(block, named);
    const into = index === 0 ? otherwise(first, built.first) : when(String(taken), first, built.first);
    return [...built.parts, into, ...path(built.last, last)];
  });
  return { parts: [gateway(first), gateway(last), ...parts], first, last };
}

function loop(body: Built, rounds: number, named: Named): Built {
  const id = named('loop');
  const [merge, again, count] = [`${id}.merge`, `${id}.again`, `${id}count`];
  const inside: Built = {
    parts: [
      ...[exclusive(merge), exclusive(again), ...body.parts, script(`${id}.next`, count, `${count} + 1`)],
      ...path(merge, body.first),
      ...path(body.last, `${id}.next`, again),
      when(`${count} < ${rounds}`, again, merge),
      ...[element('task', `${id}.last`), otherwise(again, `${id}.last`)],
    ],
    first: merge,
    last: `${id}.last`,
  };
  return one(id, sub(id, {}, declaring(count, '0'), begun(id, inside)));
}

function choice(blocks: readonly Block[], named: Named): Built {
  const [first, last] = [named('choice'), named('merge')];
  const parts = blocks.flatMap((block, index) => {
    const event = named('event');
    const built = build(block, named);
    const trigger = index === 0 ? on.timer('PT1H') : index === 1 ? on.message(event) : on.signal(event);
    return [catching(event, trigger), ...built.parts, ...path(first, event, built.first), ...path(built.last, last)];
  });
  return { parts: [eventBased(first), exclusive(last), ...parts], first, last };
}

const eventOf =
  (event: Event) =>
  (catcher: string): Trigger =>
    ({
      message: on.message(catcher),
      timer: on.timer('PT1H'),
      signal: on.signal(catcher),
      cycle: on.timer('R2/PT1H'),
      condition: on.condition(`${catcher}on`),
    })[event];

/** A sub-process around a body, and an event that is caught at it or in it. */
function watched(by: Watch, trigger: (catcher: string) => Trigger, body: Built, handled: Built, named: Named): Built {
  const [id, catcher, last] = [named('watched'), named('catcher'), named('merge')];
  const inside = begun(id, body);
  if (by === 'eventSub' || by === 'eventSubBeside') {
    const make = by === 'eventSub' ? eventSub : eventSubBeside;
    const reacts = [...handled.parts, ...path(`${catcher}.start`, handled.first)];
    return one(id, sub(id, {}, inside, make(catcher, trigger(catcher), reacts)));
  }
  const make = by === 'boundary' ? boundary : beside;
  const parts = [
    ...[sub(id, {}, inside), make(catcher, id, trigger(catcher)), ...handled.parts, exclusive(last)],
    ...path(catcher, handled.first),
    ...path(id, last),
  ];
  // The token of a non-interrupting event is one too many for the join behind: it ends by itself.
  return { parts: by === 'boundary' ? [...parts, ...path(handled.last, last)] : parts, first: id, last };
}

/** What is caught is thrown in the body itself, beside it. */
function telling({ body, handler, by, what }: Extract<Block, { kind: 'telling' }>, named: Named): Built {
  const [fork, tell, join, name] = [named('fork'), named('tell'), named('join'), named('name')];
  const inside = build(body, named);
  const trigger = what === 'escalation' ? on.escalation(name) : on.signal(name);
  const told: Built = {
    parts: [
      ...[parallel(fork), throwing(tell, trigger), parallel(join), ...inside.parts],
      ...path(fork, tell, join),
      ...path(fork, inside.first),
      ...path(inside.last, join),
    ],
    first: fork,
    last: join,
  };
  return watched(by, () => trigger, told, build(handler, named), named);
}

function terminated(body: Built, named: Named): Built {
  const id = named('terminated');
  const content = [
    ...sequence(start(`${id}.start`), parallel(`${id}.fork`), user(`${id}.user`), end(`${id}.stop`, on.terminate)),
    ...body.parts,
    ...path(`${id}.fork`, body.first),
  ];
  return one(id, sub(id, {}, content));
}

function failing(body: Block, handler: Block, named: Named): Built {
  const [id, caught, last] = [named('failing'), named('caught'), named('merge')];
  const inside = build(body, named);
  const handled = build(handler, named);
  const fails = [
    ...sequence(parallel(`${id}.fork`), user(`${id}.user`), end(`${id}.error`, on.error('E'))),
    ...path(`${id}.fork`, inside.first),
  ];
  const content = [start(`${id}.start`), ...path(`${id}.start`, `${id}.fork`), ...fails, ...inside.parts];
  return {
    parts: [
      ...[sub(id, {}, content), boundary(caught, id, on.error(null)), ...handled.parts, exclusive(last)],
      ...path(caught, handled.first),
      ...path(handled.last, last),
      ...path(id, last),
    ],
    first: id,
    last,
  };
}

function undone(body: Block, waits: boolean, named: Named): Built {
  const [done, id, throws] = [named('done'), named('part'), named('throws')];
  const inside = sub(
    id,
    {},
    begun(id, inSequence([one(`${id}.a`, user(`${id}.a`, undoneBy(`${id}.una`))), build(body, named)])),
    undoing(`${id}.una`),
  );
  return {
    parts: [
      user(done, undoneBy(`${done}.un`)),
      undoing(`${done}.un`),
      inside,
      throwing(throws, on.compensation(null, waits)),
      ...path(done, id, throws),
    ],
    first: done,
    last: throws,
  };
}
