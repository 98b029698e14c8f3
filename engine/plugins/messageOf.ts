const MESSAGE_CHARACTERS_MAX = 2_000;

/** What a plugin threw, in words; it may have thrown anything, even what cannot be read. */
export function messageOf(thrown: unknown): string {
  try {
    return bounded(hasMessage(thrown) ? String(thrown.message) : String(thrown));
  } catch {
    return 'something that cannot be read';
  }
}

export const bounded = (text: string): string =>
  text.length <= MESSAGE_CHARACTERS_MAX ? text : `${text.slice(0, MESSAGE_CHARACTERS_MAX)}…`;

const hasMessage = (thrown: unknown): thrown is { readonly message: unknown } =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown;
