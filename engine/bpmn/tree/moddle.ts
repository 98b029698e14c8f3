import { BpmnModdle } from 'bpmn-moddle';
import type { Package } from 'bpmn-moddle';
import { invariant } from '../../core/invariant.ts';
import { aftercarePackage } from '../descriptor.ts';

/** One for all files: it keeps types, not trees. Vendor namespaces are left untyped, so that all of them survives. */
export const moddle = new BpmnModdle({
  bpmndi: withoutWrongDefault(new BpmnModdle().getPackage('bpmndi')),
  aftercare: aftercarePackage,
});

/** A shape without `messageVisibleKind` shows no message at all, yet the packaged descriptor would read "initiating". */
function withoutWrongDefault(diagram: Package | undefined): Package {
  invariant(diagram !== undefined, 'bpmn-moddle knows diagrams');
  const types = diagram.types.map(({ properties = [], ...type }) => ({
    ...type,
    properties: properties.map(({ default: standard, ...property }) =>
      property.name.endsWith('messageVisibleKind') || standard === undefined
        ? property
        : { ...property, default: standard },
    ),
  }));
  return { ...diagram, types };
}
