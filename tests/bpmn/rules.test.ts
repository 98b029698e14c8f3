import { checkProcess } from '../../engine/core/model/check/index.ts';
import type { CheckContext } from '../../engine/core/model/check/rule.ts';
import { elementId, flowId } from '../../engine/core/identifiers.ts';
import type { RuleProblemCode } from '../../engine/core/model/problem.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { besideSamples } from './ruleSamples/besideSamples.ts';
import { eventSamples } from './ruleSamples/eventSamples.ts';
import { flowSamples } from './ruleSamples/flowSamples.ts';
import { beside, boundary, compensate, flow, job, undone } from './ruleSamples/pieces.ts';
import type { Sample } from './ruleSamples/sample.ts';
import { settingSamples } from './ruleSamples/settingSamples.ts';
import { processOf } from './sample.ts';

const context: CheckContext = {
  checkExpression,
  decisions: new Set(['warranty']),
  forms: new Set(['repair']),
  jobTypes: new Set(['mail.send']),
  processes: new Set(['callback']),
};

/** Two tasks and a flow, with something in it that no file can say. */
async function spoiled(change: (model: ProcessModel) => ProcessModel): Promise<ProcessModel> {
  return change(await processOf(`<bpmn:task id="a"/><bpmn:task id="b"/>${flow('f', 'a', 'b')}`));
}

/** Each setting of an element that names another, naming nothing. */
async function settingsGone() {
  const model = await processOf(
    `${undone}${compensate('pay')}${boundary('<bpmn:errorEventDefinition/>').replace('id="x"', 'id="edge"')}`,
  );
  const gone = elementId('gone');
  const change = (id: string, settings: object): ProcessModel => {
    const elements = Object.entries(model.elements).map(([key, element]) => [
      key,
      key === id ? { ...element, ...settings } : element,
    ]);
    return { ...model, elements: Object.fromEntries(elements) as ProcessModel['elements'] };
  };
  return {
    compensatedBy: change('pay', { compensatedBy: gone }),
    boundaryEvents: change('host', { boundaryEvents: [gone] }),
    attachedTo: change('edge', { attachedTo: gone }),
    defaultFlow: change('host', { defaultFlow: 'gone' }),
    activity: change('x', { trigger: { type: 'compensation', activity: gone, waitForCompletion: true } }),
  };
}

const dangling = {
  source: await spoiled((model) => ({
    ...model,
    flows: { ...model.flows, f: { ...model.flows[flowId('f')]!, source: elementId('gone') } },
  })),
  element: await spoiled((model) => ({ ...model, elements: { a: model.elements[elementId('a')]! } })),
  flow: await spoiled((model) => ({ ...model, flows: {} })),
  scope: await spoiled((model) => ({ ...model, scopes: {} })),
  start: await spoiled((model) => ({
    ...model,
    scopes: { sample: { ...Object.values(model.scopes)[0]!, eventSubProcesses: [elementId('gone')] } },
  })),
  ...(await settingsGone()),
};

const samples: { readonly [Code in RuleProblemCode]: Sample } = {
  missingReference: {
    bad: [
      [dangling.source, 'f'],
      [dangling.element, 'f'],
      [dangling.flow, 'a', 'b'],
      [dangling.scope, 'a', 'b'],
      [dangling.start, 'sample'],
      [dangling.compensatedBy, 'pay'],
      [dangling.boundaryEvents, 'host'],
      [dangling.attachedTo, 'edge'],
      [dangling.defaultFlow, 'host'],
      [dangling.activity, 'x'],
    ],
    good: [undone],
  },
  ...flowSamples,
  ...eventSamples,
  ...settingSamples,
  ...besideSamples,
};

const warnings: readonly RuleProblemCode[] = [
  'conditionIgnored',
  'defaultHasCondition',
  'unreachable',
  'jobTypeUnknown',
  'calledProcessUnknown',
  'unassigned',
];

describe.each(Object.entries(samples))('%s', (code, { bad, good }) => {
  const isWarning = warnings.some((each) => each === code);

  test('is told of what breaks the rule', async () => {
    for (const [contents, ...elements] of bad) {
      const model = typeof contents === 'string' ? await processOf(contents, beside) : contents;
      const found = checkProcess(model, context).filter((problem) => problem.code === code);
      expect([contents, ...new Set(found.map(({ element }) => element))]).toEqual([contents, ...new Set(elements)]);
      expect(found.length).toBeGreaterThanOrEqual(elements.length);
      for (const { severity, message } of found) {
        expect(severity).toBe(isWarning ? 'warning' : 'error');
        expect(message.en).toMatch(/^Expected .*found/s);
        expect(message['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  test('is silent about what keeps it', async () => {
    for (const contents of good) {
      const found = checkProcess(await processOf(contents, beside), context);
      expect([contents, found.filter((problem) => problem.code === code)]).toEqual([contents, []]);
    }
  });
});

test('what is not known beside the process is not checked', async () => {
  const { checkExpression: check, decisions, forms } = context;
  const model = await processOf(`${job('type="other"')}<bpmn:callActivity id="c" calledElement="other"/>`);
  expect(checkProcess(model, { checkExpression: check, decisions, forms })).toEqual([]);
});
