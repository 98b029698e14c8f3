import { randomBytes } from 'node:crypto';
import { weaknessOf } from './passwordService.ts';

const PASSWORD_BYTES = 15;

/** A password that nobody guesses, for somebody who is to replace it. */
export function newPassword(username: string): string {
  for (;;) {
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    if (weaknessOf(password, username) === null) return password; // a short name may be in it by chance
  }
}
