const SECRET_CHARACTERS_MIN = 4;
const BLACK = '***';

/**
 * Blackens secrets in a text, also as they read inside JSON or a URL. The password of a secret URL counts by itself, and
 * so does the token of `Bearer …`.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(
    secrets
      .flatMap((secret) => [secret, ...passwordOf(secret), ...longWordsOf(secret)])
      .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
      .filter((form) => form.length >= SECRET_CHARACTERS_MIN),
  );
  const longestFirst = [...forms].sort((one, other) => other.length - one.length);
  return (text) => longestFirst.reduce((black, form) => black.replaceAll(form, BLACK), text);
}

const LONG_WORD = /\S{8,}/g;

const longWordsOf = (secret: string): readonly string[] => secret.match(LONG_WORD) ?? [];

function passwordOf(secret: string): readonly string[] {
  if (!URL.canParse(secret)) return [];
  const { password } = new URL(secret);
  return [password, new URLSearchParams(`password=${password.replaceAll('+', '%2B')}`).get('password') ?? ''];
}
