import type { Variables } from '../core/expressions.ts';

/** Thrown by a handler to answer with a BPMN error of that code; anything else that is thrown is a failed attempt. */
export class BpmnError extends Error {
  override readonly name = 'BpmnError';
  readonly code: string;
  readonly variables: Variables;
  constructor(code: string, message = '', variables: Variables = {}) {
    super(message);
    this.code = code;
    this.variables = variables;
  }
}
