import type { Element, ElementKind, ElementOf } from '../element.ts';
import type { Problem, ProblemMessage, RuleProblemCode } from '../problem.ts';
import type { ProcessModel } from '../process.ts';

/** What a deployable process must satisfy. */
export interface Rule<Code extends RuleProblemCode> {
  readonly code: Code;
  readonly severity: Problem['severity'];
  /** An `element` rule asks one element at a time, so it may be asked even of a process that was read with gaps. */
  readonly looksAt: 'element' | 'process';
  /** The process may be half drawn: what a reference names may not be there. */
  readonly find: (model: ProcessModel, context: CheckContext) => readonly Finding[];
}

export interface Finding {
  /** The id of the element, flow or process. */
  readonly element: string;
  readonly message: ProblemMessage;
}

/** What is known beside the process. What is left out is not checked. */
export interface CheckContext {
  /** What is wrong with an expression, whatever its variables hold; `names` are variables that it may speak of. */
  readonly checkExpression: (expression: string, names: readonly string[]) => readonly { readonly message: string }[];
  readonly decisions: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly jobTypes?: ReadonlySet<string>;
  /** The processes that are deployed, or are about to be together with this one. */
  readonly processes?: ReadonlySet<string>;
}

export const elementsOf = (model: ProcessModel): readonly Element[] => Object.values(model.elements);

export const elementsOfKind = <Kind extends ElementKind>(model: ProcessModel, kind: Kind): readonly ElementOf<Kind>[] =>
  elementsOf(model).filter((element): element is ElementOf<Kind> => element.kind === kind);
