declare module 'bpmn-moddle' {
  /** An element of the tree that bpmn-moddle makes of a file. What it holds is checked where it is read. */
  interface Node {
    readonly $type: string;
    $parent?: Node;
    /** Attributes of namespaces that moddle does not know, with the prefixes of the file. */
    readonly $attrs?: { readonly [name: string]: string };
    readonly $descriptor: NodeDescriptor;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    $instanceOf(type: string): boolean;
  }

  /** What a node is: of a known type, or of a namespace that moddle does not know. */
  interface NodeDescriptor {
    readonly isGeneric?: true;
    readonly properties?: readonly Property[];
    readonly ns: { readonly prefix: string; readonly localName: string; readonly uri?: string };
  }

  /** A set of types of one namespace, in moddle's notation. */
  interface Package {
    readonly name: string;
    readonly prefix: string;
    readonly uri: string;
    readonly xml?: { readonly tagAlias?: 'lowerCase'; readonly typePrefix?: string };
    readonly types: readonly PackageType[];
  }

  interface PackageType {
    readonly name: string;
    readonly superClass?: readonly string[];
    readonly properties?: readonly PackageProperty[];
  }

  interface PackageProperty {
    readonly name: string;
    readonly type: string;
    readonly isAttr?: boolean;
    readonly isBody?: boolean;
    readonly isMany?: boolean;
    readonly default?: unknown;
  }

  /** A type with all that it inherits. */
  interface Type {
    readonly $descriptor: Descriptor;
    hasType(name: string): boolean;
  }

  interface Descriptor {
    readonly name: string;
    readonly properties: readonly Property[];
    /** By their names with and without prefix. */
    readonly propertiesByName: { readonly [name: string]: Property | undefined };
    readonly bodyProperty?: Property;
    readonly idProperty?: Property;
  }

  interface Property {
    readonly name: string;
    readonly type: string;
    readonly isAttr?: boolean;
    readonly isReference?: boolean;
    readonly isVirtual?: boolean;
    readonly xml?: { readonly serialize?: string };
  }

  interface Warning {
    readonly message: string;
    readonly element?: Node;
    readonly property?: string;
    readonly value?: unknown;
  }

  class BpmnModdle {
    constructor(packages?: { readonly [prefix: string]: Package });
    getPackage(uriOrPrefix: string): Package | undefined;
    /** Throws where the type is unknown. */
    getType(name: string): Type;
    create(type: string, properties: object): Node;
    fromXML(xml: string): Promise<{
      readonly rootElement: Node;
      readonly elementsById: { readonly [id: string]: Node };
      readonly warnings: readonly Warning[];
    }>;
    toXML(root: Node, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
  }
}
