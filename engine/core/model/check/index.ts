import type { Problem, RuleProblemCode } from '../problem.ts';
import type { ProcessModel } from '../process.ts';
import { adHocContent } from './adHocContent.ts';
import { cancelOutsideTransaction } from './cancelOutsideTransaction.ts';
import { linkUnpaired } from './linkUnpaired.ts';
import { quantityInvalid } from './quantityInvalid.ts';
import { boundaryNotOnActivity } from './boundaryNotOnActivity.ts';
import { calledProcessUnknown } from './calledProcessUnknown.ts';
import { cardinalityInvalid } from './cardinalityInvalid.ts';
import { codeMissing } from './codeMissing.ts';
import { compensationHandler } from './compensationHandler.ts';
import { compensationTarget } from './compensationTarget.ts';
import { conditionIgnored } from './conditionIgnored.ts';
import { decisionUnknown } from './decisionUnknown.ts';
import { defaultHasCondition } from './defaultHasCondition.ts';
import { defaultNotOutgoing } from './defaultNotOutgoing.ts';
import { duplicateMessageStart } from './duplicateMessageStart.ts';
import { eventGatewayTarget } from './eventGatewayTarget.ts';
import { eventGatewayTooFewTargets } from './eventGatewayTooFewTargets.ts';
import { eventSubProcessAlone } from './eventSubProcessAlone.ts';
import { eventSubProcessStart } from './eventSubProcessStart.ts';
import { expressionSyntax } from './expressionSyntax.ts';
import { flowAcrossScopes } from './flowAcrossScopes.ts';
import { formUnknown } from './formUnknown.ts';
import { gatewayFlowWithoutCondition } from './gatewayFlowWithoutCondition.ts';
import { incomingNotAllowed } from './incomingNotAllowed.ts';
import { jobTypeUnknown } from './jobTypeUnknown.ts';
import { loopMaximumInvalid } from './loopMaximumInvalid.ts';
import { missingReference } from './missingReference.ts';
import { multiInstanceOutput } from './multiInstanceOutput.ts';
import { multiInstanceSource } from './multiInstanceSource.ts';
import { nameMissing } from './nameMissing.ts';
import { noStart } from './noStart.ts';
import { notInterrupting } from './notInterrupting.ts';
import { outgoingNotAllowed } from './outgoingNotAllowed.ts';
import type { CheckContext, Rule } from './rule.ts';
import { severalNoneStarts } from './severalNoneStarts.ts';
import { timeInvalid } from './timeInvalid.ts';
import { triggerNotAllowed } from './triggerNotAllowed.ts';
import { unassigned } from './unassigned.ts';
import { unreachable } from './unreachable.ts';

/** One rule a code, in the order in which the problems of one process are told. */
const rules: { readonly [Code in RuleProblemCode]: Rule<Code> } = {
  missingReference,
  flowAcrossScopes,
  incomingNotAllowed,
  outgoingNotAllowed,
  noStart,
  severalNoneStarts,
  duplicateMessageStart,
  triggerNotAllowed,
  linkUnpaired,
  cancelOutsideTransaction,
  notInterrupting,
  boundaryNotOnActivity,
  eventGatewayTooFewTargets,
  eventGatewayTarget,
  gatewayFlowWithoutCondition,
  conditionIgnored,
  defaultNotOutgoing,
  defaultHasCondition,
  expressionSyntax,
  timeInvalid,
  nameMissing,
  codeMissing,
  eventSubProcessStart,
  eventSubProcessAlone,
  adHocContent,
  quantityInvalid,
  loopMaximumInvalid,
  cardinalityInvalid,
  multiInstanceSource,
  multiInstanceOutput,
  compensationHandler,
  compensationTarget,
  unreachable,
  decisionUnknown,
  formUnknown,
  jobTypeUnknown,
  calledProcessUnknown,
  unassigned,
};

/** Everything that is wrong with a process, always in the same order. */
export const checkProcess = (model: ProcessModel, context: CheckContext): readonly Problem[] =>
  Object.values(rules).flatMap((rule) => problemsOf(rule, model, context));

/** What can be said of a process that was read with gaps: only what concerns each element by itself. */
export const checkElements = (model: ProcessModel, context: CheckContext): readonly Problem[] =>
  Object.values(rules)
    .filter(({ looksAt }) => looksAt === 'element')
    .flatMap((rule) => problemsOf(rule, model, context));

const problemsOf = (
  { code, severity, find }: Rule<RuleProblemCode>,
  model: ProcessModel,
  context: CheckContext,
): readonly Problem[] =>
  find(model, context).map(({ element, message }) => ({ code, severity, element, message, line: null }));
