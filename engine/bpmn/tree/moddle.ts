import { BpmnModdle } from 'bpmn-moddle';
import type { Package, PackageProperty, PackageType } from 'bpmn-moddle';
import { invariant } from '../../core/invariant.ts';
import { aftercarePackage } from '../descriptor.ts';

/** One for all files: it keeps types, not trees. Vendor namespaces are left untyped, so that all of them survives. */
export const moddle = new BpmnModdle({
  bpmn: mended('bpmn', withScriptElement),
  bpmndi: mended('bpmndi', withoutWrongDefault),
  aftercare: aftercarePackage,
});

type Mend = (property: PackageProperty, type: PackageType) => PackageProperty;

/** A packaged descriptor with what is wrong in it put right. */
function mended(prefix: string, mend: Mend): Package {
  const known = new BpmnModdle().getPackage(prefix);
  invariant(known !== undefined, `bpmn-moddle knows ${prefix}`);
  const types = known.types.map((type) =>
    type.properties === undefined
      ? type
      : { ...type, properties: type.properties.map((property) => mend(property, type)) },
  );
  return { ...known, types };
}

/** The script of a global script task is an element, as in a script task (BPMN20.xsd, tGlobalScriptTask). */
function withScriptElement(property: PackageProperty, { name }: PackageType): PackageProperty {
  if (!name.endsWith('GlobalScriptTask') || !property.name.endsWith('script')) return property;
  return { ...property, isAttr: false };
}

/** A shape without `messageVisibleKind` shows no message at all, yet the packaged descriptor would read "initiating". */
function withoutWrongDefault({ default: standard, ...property }: PackageProperty): PackageProperty {
  return property.name.endsWith('messageVisibleKind') || standard === undefined
    ? property
    : { ...property, default: standard };
}
