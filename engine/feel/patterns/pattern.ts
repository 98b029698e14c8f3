/** A regular expression as a tree. */
export type Pattern =
  | { readonly kind: 'character'; readonly accepts: CharacterTest }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' }
  | { readonly kind: 'group'; readonly index: number; readonly inner: Pattern }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'alternatives'; readonly alternatives: readonly Pattern[] }
  | {
      readonly kind: 'repetition';
      readonly inner: Pattern;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    };

export type CharacterTest = (character: string) => boolean;

/** How a pattern is to be read: the flags of XPath 3.1, 5.6.2. */
export interface PatternFlags {
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly ignoreCase: boolean;
  readonly ignoreBlanks: boolean;
}

/** The pattern cannot be used; the message says why. */
export class PatternFault extends Error {}
