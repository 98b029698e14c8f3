/** An element of the DMN namespace, whichever version of it; what belongs to others is left out. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly line: number;
}

export const childrenNamed = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name);

export const childNamed = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name);

export const attribute = (element: Element, name: string): string | null => element.attributes.get(name) ?? null;

/** The content of `<text>` inside; an expression of DMN 1.1 to 1.5 is nothing else. */
export const textIn = (element: Element): string => childNamed(element, 'text')?.text.trim() ?? '';

/** The same where the element may be missing or say nothing. */
export function textOrNull(element: Element | undefined): string | null {
  const text = element === undefined ? '' : textIn(element);
  return text === '' ? null : text;
}
