import { readFileSync } from 'node:fs';
import type { ProblemCode } from '../../engine/core/model/problem.ts';
import * as bounds from '../../engine/bpmn/xml/bounds.ts';

/** Every code, because one left out does not compile. */
const codes: { readonly [Code in ProblemCode]: true } = {
  fileTooLarge: true,
  encodingUnknown: true,
  notWellFormed: true,
  documentTypeRefused: true,
  tooManyElements: true,
  tooManyAttributes: true,
  tooManyNamespaces: true,
  tooManyProblems: true,
  tooDeep: true,
  attributeTooLong: true,
  notBpmn: true,
  duplicateId: true,
  idMissing: true,
  idIllegal: true,
  idReserved: true,
  unknownElement: true,
  unknownAttribute: true,
  extensionMisplaced: true,
  extensionRepeated: true,
  strayText: true,
  wrongReference: true,
  notExecutable: true,
  withoutEffect: true,
  processNotExecutable: true,
  noExecutableProcess: true,
  expressionLanguageUnknown: true,
  settingMissing: true,
  settingInvalid: true,
  missingReference: true,
  flowAcrossScopes: true,
  incomingNotAllowed: true,
  outgoingNotAllowed: true,
  noStart: true,
  severalNoneStarts: true,
  duplicateMessageStart: true,
  triggerNotAllowed: true,
  linkUnpaired: true,
  cancelOutsideTransaction: true,
  notInterrupting: true,
  boundaryNotOnActivity: true,
  eventGatewayTooFewTargets: true,
  eventGatewayTarget: true,
  gatewayFlowWithoutCondition: true,
  conditionIgnored: true,
  defaultNotOutgoing: true,
  defaultHasCondition: true,
  expressionSyntax: true,
  timeInvalid: true,
  nameMissing: true,
  codeMissing: true,
  eventSubProcessStart: true,
  eventSubProcessAlone: true,
  adHocContent: true,
  quantityInvalid: true,
  loopMaximumInvalid: true,
  cardinalityInvalid: true,
  multiInstanceSource: true,
  multiInstanceOutput: true,
  compensationHandler: true,
  compensationTarget: true,
  unreachable: true,
  decisionUnknown: true,
  formUnknown: true,
  jobTypeUnknown: true,
  calledProcessUnknown: true,
  unassigned: true,
};

const document = readFileSync('docs/reference/checks.md', 'utf8');

const extensions = readFileSync('docs/reference/extensions.md', 'utf8');

test('every problem code has its row in checks.md, and every row its code', () => {
  const rows = document.split('\n').filter((line) => /^\| `/.test(line));
  const named = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/\w+/g) ?? []);
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(codes).toSorted());
});

test('the bounds of a file are told as they are', () => {
  const told = [...extensions.matchAll(/^\| [a-z ]+ \| ([\d,]+)(?: (MiB))? \|$/gm)].map(
    ([, count = '', unit]) => Number(count.replaceAll(',', '')) * (unit === 'MiB' ? 1024 * 1024 : 1),
  );
  expect(told).toEqual([
    bounds.FILE_BYTES_MAX,
    bounds.ELEMENTS_MAX,
    bounds.DEPTH_MAX,
    bounds.ATTRIBUTES_PER_ELEMENT_MAX,
    bounds.ATTRIBUTE_LENGTH_MAX,
    bounds.NAMESPACES_MAX,
  ]);
  expect(document).toContain(`more than ${bounds.PROBLEMS_MAX} were found`);
});
