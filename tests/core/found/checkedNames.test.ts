import { expressionSyntax } from '../../../engine/core/model/check/expressionSyntax.ts';
import { checkExpression } from '../../../engine/feel/checkExpression.ts';
import { createEvaluate } from '../../../engine/feel/createEvaluate.ts';
import { element, processOf, set } from '../../support/model.ts';

/** `namesIn` tells the check of names that the evaluator is never told of: what is deployed then fails when it runs. */
describe('an expression that deployment accepts', () => {
  test.each(['instance.id', 'two words + 1'])('can be evaluated: %s', (script) => {
    const inputs = [set('two words', '1')];
    const model = processOf(
      'p',
      element('scriptTask', 'script', {
        runs: { by: 'feel', script, resultVariable: null },
        inputs,
      }),
    );
    const context = { checkExpression, decisions: new Set<string>(), forms: new Set<string>() };
    const accepted = expressionSyntax.find(model, context).length === 0;
    const evaluated = createEvaluate()(script, { 'two words': 1, instance: { id: 'i' } }, 0);
    expect({ accepted, evaluated: evaluated.ok }).toEqual({ accepted: evaluated.ok, evaluated: evaluated.ok });
  });
});
