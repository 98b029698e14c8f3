import type { Json } from './json.ts';

/** An outcome that the process is drawn for: an error event with this code catches it. Not tried again. */
export class BpmnError extends Error {
  override readonly name = 'BpmnError';
  readonly code: string;
  readonly variables: { readonly [name: string]: Json };

  constructor(code: string, message: string, variables: { readonly [name: string]: Json } = {}) {
    super(message);
    this.code = code;
    this.variables = variables;
  }
}
