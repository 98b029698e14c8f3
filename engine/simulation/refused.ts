import type { Refusal } from '../core/commands/refusal.ts';

/** A command that the world was given could not be taken. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  constructor({ code, message }: Pick<Refusal, 'message'> & { readonly code: string }) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}
