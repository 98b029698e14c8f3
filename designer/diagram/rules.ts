import { idOf } from '../../engine/bpmn/tree/node.ts';
import type { Node } from '../../engine/bpmn/tree/node.ts';
import { scopeOf } from './scopes.ts';

/** Why two elements cannot be joined; people read it while they draw. */
export type Obstacle =
  | 'sameElement'
  | 'nothingAfterEnd'
  | 'nothingBeforeStart'
  | 'nothingBeforeBoundary'
  | 'acrossScopes'
  | 'eventSubProcess'
  | 'messageFromWhat'
  | 'notJoined';

export type Joining =
  | {
      readonly by:
        | 'bpmn:SequenceFlow'
        | 'bpmn:MessageFlow'
        | 'bpmn:Association'
        | 'bpmn:DataInputAssociation'
        | 'bpmn:DataOutputAssociation';
    }
  | { readonly obstacle: Obstacle };

/** What joins two elements: the rules of BPMN 2.0.2, tables 7.3 and 7.4, and the engine's of flows across scopes. */
export function joining(source: Node, target: Node): Joining {
  if (source === target) return source.$instanceOf('bpmn:Activity') ? join(source, target) : not('sameElement');
  return join(source, target);
}

function join(source: Node, target: Node): Joining {
  if (isNote(source) || isNote(target)) return { by: 'bpmn:Association' };
  if (isData(source) || isData(target)) return joinData(source, target);
  if (isCompensating(source)) {
    return target.$instanceOf('bpmn:Activity') ? { by: 'bpmn:Association' } : not('notJoined');
  }
  if (poolOf(source) !== poolOf(target)) return joinPools(source, target);
  if (!source.$instanceOf('bpmn:FlowNode') || !target.$instanceOf('bpmn:FlowNode')) return not('notJoined');
  if (source.$type === 'bpmn:EndEvent') return not('nothingAfterEnd');
  if (target.$type === 'bpmn:StartEvent') return not('nothingBeforeStart');
  if (target.$type === 'bpmn:BoundaryEvent') return not('nothingBeforeBoundary');
  if (isEventSubProcess(source) || isEventSubProcess(target)) return not('eventSubProcess');
  return scopeOf(source) === scopeOf(target) ? { by: 'bpmn:SequenceFlow' } : not('acrossScopes');
}

const not = (obstacle: Obstacle): Joining => ({ obstacle });

const isNote = (node: Node): boolean => node.$type === 'bpmn:TextAnnotation';

const isData = ({ $type }: Node): boolean =>
  ['bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:DataInput', 'bpmn:DataOutput'].includes($type);

function joinData(source: Node, target: Node): Joining {
  if (isData(source) && (target.$instanceOf('bpmn:Activity') || target.$instanceOf('bpmn:ThrowEvent'))) {
    return { by: 'bpmn:DataInputAssociation' };
  }
  if (isData(target) && (source.$instanceOf('bpmn:Activity') || source.$instanceOf('bpmn:CatchEvent'))) {
    return { by: 'bpmn:DataOutputAssociation' };
  }
  return not('notJoined');
}

function joinPools(source: Node, target: Node): Joining {
  const ends = [source, target].every((node) =>
    ['bpmn:Participant', 'bpmn:Activity', 'bpmn:Event'].some((type) => node.$instanceOf(type)),
  );
  return ends ? { by: 'bpmn:MessageFlow' } : not('messageFromWhat');
}

/** The process that it is part of, or the pool that it is: message flows go between two of them. */
function poolOf(node: Node): string | null {
  if (node.$type === 'bpmn:Participant') {
    const process = node.get('processRef');
    return typeof process === 'object' && process !== null && 'id' in process ? String(process.id) : idOf(node);
  }
  for (let each: Node | undefined = node; each !== undefined; each = each.$parent) {
    if (each.$type === 'bpmn:Process') return idOf(each);
  }
  return null;
}

const isCompensating = (node: Node): boolean => {
  const definitions: unknown = node.$type === 'bpmn:BoundaryEvent' ? node.get('eventDefinitions') : [];
  return (
    Array.isArray(definitions) && definitions.some(({ $type }: Node) => $type === 'bpmn:CompensateEventDefinition')
  );
};

const isEventSubProcess = (node: Node): boolean =>
  node.$instanceOf('bpmn:SubProcess') && node.get('triggeredByEvent') === true;
