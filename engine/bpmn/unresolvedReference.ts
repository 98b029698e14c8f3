import { errorAt, warningAt } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import { ownerOf } from './tree/ownerOf.ts';
import type { Unresolved } from './tree/parse.ts';

/** Without these an element does not do what was drawn; any other dangling reference changes nothing that runs. */
const needed: ReadonlySet<string> = new Set([
  'sourceRef',
  'targetRef',
  'default',
  'attachedToRef',
  'eventDefinitionRef',
  'messageRef',
  'signalRef',
  'errorRef',
  'escalationRef',
  'activityRef',
  'flowNodeRef',
  'processRef',
  'loopDataInputRef',
  'loopDataOutputRef',
  'oneBehaviorEventRef',
  'noneBehaviorEventRef',
]);

export function unresolvedReference({ holder, property, id }: Unresolved): Problem {
  const owner = ownerOf(holder);
  const isNeeded = needed.has(property) && holder.$type.startsWith('bpmn:') && holder.$type !== 'bpmn:Association';
  return (isNeeded ? errorAt : warningAt)({
    code: 'missingReference',
    element: owner,
    message: {
      en: `Expected ${property} of "${owner ?? holder.$type}" to name an element of the file; found no "${id}"`,
      'zh-CN': `“${owner ?? holder.$type}”的 ${property} 指向的“${id}”在文件中不存在`,
    },
  });
}
