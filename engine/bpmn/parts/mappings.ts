import { errorAt } from '../../core/model/problem.ts';
import type { Mapping } from '../../core/model/activity.ts';
import type { Report } from '../elements/elementFormat.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionsOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { readDataOutputs, readDataPayload } from './data.ts';

type MappingElement = 'aftercare:Input' | 'aftercare:Output' | 'aftercare:Payload';

export function readMappings(node: Node, type: MappingElement, owner: string, report: Report): readonly Mapping[] {
  return extensionsOf(node, type).flatMap((mapping) => {
    const source = textOf(mapping, 'source');
    const target = textOf(mapping, 'target');
    if (source !== null && target !== null) return [{ source, target }];
    report(mappingIncomplete(type, owner, source, target));
    return [];
  });
}

/** What leaves an activity or an event that catches: as we say it, or else as BPMN does. */
export const readOutputs = (node: Node, owner: string, report: Report): readonly Mapping[] | null =>
  readMappingsIfAny(node, 'aftercare:Output', owner, report) ?? readDataOutputs(node, owner, report);

/** What a message or signal carries: as its event definition says it, its event or task, or else its data inputs. */
export function readPayload(definition: Node, thrower: Node, owner: string, report: Report): readonly Mapping[] | null {
  const places = definition === thrower ? [thrower] : [definition, thrower];
  const said = places.map((place) => readMappingsIfAny(place, 'aftercare:Payload', owner, report));
  return said.find((each) => each !== null) ?? readDataPayload(thrower, owner, report);
}

/** Null where there is not one. */
function readMappingsIfAny(node: Node, type: MappingElement, owner: string, report: Report): readonly Mapping[] | null {
  const mappings = readMappings(node, type, owner, report);
  return mappings.length === 0 ? null : mappings;
}

export const writeMappings = (
  mappings: readonly Mapping[] | null,
  type: MappingElement,
  tree: NewTree,
): readonly Node[] => (mappings ?? []).map((mapping) => tree.create(type, mapping));

function mappingIncomplete(type: MappingElement, owner: string, source: string | null, target: string | null) {
  const element = `aftercare:${type.slice('aftercare:'.length).toLowerCase()}`;
  const found = `source="${source ?? ''}" target="${target ?? ''}"`;
  return errorAt({
    code: 'settingMissing',
    element: owner,
    message: {
      en: `Expected ${element} of "${owner}" to have a source and a target; found ${found}`,
      'zh-CN': `“${owner}”的 ${element} 应同时有 source 和 target，实际是 ${found}`,
    },
  });
}
