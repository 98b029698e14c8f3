import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** An exclusive gateway would take the first flow without a condition, whatever stands behind it (BPMN 2.0.2, 13.4.2). */
export const gatewayFlowWithoutCondition: Rule<'gatewayFlowWithoutCondition'> = {
  code: 'gatewayFlowWithoutCondition',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOfKind(model, 'exclusiveGateway')
      .filter(({ outgoing }) => outgoing.length > 1)
      .flatMap(({ id, outgoing, defaultFlow }) =>
        outgoing
          .filter((flow) => flow !== defaultFlow && model.flows[flow]?.condition === null)
          .map((flow) => ({
            element: flow,
            message: {
              en: `Expected a condition at flow "${flow}" of exclusive gateway "${id}", or the flow to be its default; found neither`,
              'zh-CN': `排他网关“${id}”的顺序流“${flow}”应有条件或设为默认流，实际都没有`,
            },
          })),
      ),
};
