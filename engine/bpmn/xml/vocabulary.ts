import type { Descriptor, Property } from 'bpmn-moddle';
import { moddle } from '../tree/moddle.ts';

/** How bpmn-moddle takes what stands at a place of a file. */
export type Content =
  | { readonly is: 'element'; readonly descriptor: Descriptor }
  /** Of a namespace that it does not know, and keeps as it is. */
  | { readonly is: 'foreign' }
  /** A text only. */
  | { readonly is: 'value' }
  /** The id of another element only. */
  | { readonly is: 'reference' };

export const definitions: Content = { is: 'element', descriptor: moddle.getType('bpmn:Definitions').$descriptor };

const foreign: Content = { is: 'foreign' };

const simpleTypes: ReadonlySet<string> = new Set(['String', 'Boolean', 'Integer', 'Real']);

/**
 * What an element is within another, or null where bpmn-moddle would drop it with all it holds. `name` bears the
 * prefix that bpmn-moddle uses, `type` is that of `xsi:type`. The rules are those of its reader.
 */
export function contentWithin(parent: Content, name: string, type: string | null): Content | null {
  switch (parent.is) {
    case 'foreign':
      return parent;
    case 'value':
    case 'reference':
      return null;
    case 'element':
      return contentOf(parent.descriptor, name, type);
    default:
      return parent satisfies never;
  }
}

/** Only what a token passes must have an id; to BPMN itself ids are optional. */
export const needsId = (content: Content): boolean =>
  content.is === 'element' &&
  content.descriptor.name !== 'bpmn:ImplicitThrowEvent' && // nothing refers to it
  ['bpmn:Process', 'bpmn:GlobalTask', 'bpmn:FlowNode', 'bpmn:SequenceFlow'].some((type) =>
    typeNamed(content.descriptor.name)?.hasType(type),
  );

export const takesText = (content: Content): boolean =>
  content.is !== 'element' || content.descriptor.bodyProperty !== undefined;

function contentOf({ propertiesByName, properties }: Descriptor, name: string, type: string | null): Content | null {
  const named = propertiesByName[name];
  if (named !== undefined && named.isAttr !== true) return namedContent(named, type);

  if (prefixOf(name) === null)
    return properties.some((each) => isPlain(each) && each.type === 'Element') ? foreign : null;

  const own = typeNamed(elementTypeName(name));
  if (own === null || !properties.some((each) => isPlain(each) && own.hasType(each.type))) return null;
  return { is: 'element', descriptor: own.$descriptor };
}

const isPlain = ({ isVirtual, isReference }: Property): boolean => isVirtual !== true && isReference !== true;

/** A property that stands under its own name, with `xsi:type` where its type varies. */
function namedContent({ type: declared, isReference, xml }: Property, said: string | null): Content | null {
  if (simpleTypes.has(declared)) return { is: 'value' };
  if (isReference === true) return { is: 'reference' };
  if (declared === 'Element') return foreign;
  const isTyped = xml?.serialize !== undefined && xml.serialize !== 'property';
  const type = typeNamed(isTyped && said !== null ? typeNameOf(said) : declared);
  return type && { is: 'element', descriptor: type.$descriptor };
}

/** The prefix of a namespace that bpmn-moddle knows. */
function prefixOf(name: string): string | null {
  const prefix = name.slice(0, name.indexOf(':'));
  return prefix !== '' && moddle.getPackage(prefix) !== undefined ? prefix : null;
}

const elementTypeName = (name: string): string => {
  const [prefix = '', local = ''] = name.split(':');
  const isLowerCase = moddle.getPackage(prefix)?.xml?.tagAlias === 'lowerCase';
  return isLowerCase ? `${prefix}:${local.charAt(0).toUpperCase()}${local.slice(1)}` : name;
};

const typeNameOf = (type: string): string => {
  const [prefix = '', local = ''] = type.split(':');
  const typePrefix = moddle.getPackage(prefix)?.xml?.typePrefix ?? '';
  return typePrefix !== '' && local.startsWith(typePrefix) ? `${prefix}:${local.slice(typePrefix.length)}` : type;
};

function typeNamed(name: string) {
  try {
    return moddle.getType(name);
  } catch {
    return null;
  }
}
