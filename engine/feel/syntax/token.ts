import type { Place } from './place.ts';

/** `name` is complete as it stands (in backticks, or known beforehand); `word` may join with the words behind it. */
export type Token = Place &
  (
    | { readonly kind: 'name' | 'string' | 'symbol'; readonly text: string }
    | { readonly kind: 'word'; readonly text: string; readonly joins: boolean }
    | { readonly kind: 'number'; readonly text: string; readonly value: number }
    | { readonly kind: 'end'; readonly text: '' }
  );
