import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** BPMN 2.0.2, 10.6.6: an event-based gateway chooses among two or more. */
export const eventGatewayTooFewTargets: Rule<'eventGatewayTooFewTargets'> = {
  code: 'eventGatewayTooFewTargets',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOfKind(model, 'eventBasedGateway')
      .filter(({ outgoing }) => outgoing.length < 2)
      .map(({ id, outgoing }) => ({
        element: id,
        message: {
          en: `Expected at least 2 flows out of event-based gateway "${id}"; found ${outgoing.length}`,
          'zh-CN': `事件网关“${id}”至少应有 2 条流出的顺序流，实际为 ${outgoing.length} 条`,
        },
      })),
};
