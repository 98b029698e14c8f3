import { triggerPlaces } from '../../engine/core/model/check/triggerNotAllowed.ts';
import type { TriggerPlace } from '../../engine/core/model/check/triggerNotAllowed.ts';
import { CASES_MS_MAX, playSeed, playSeeds } from './randomCases.ts';

/** As many again are played by randomMore.test.ts, so that two cores share them. */
const CASES = Number(process.env['CASES'] ?? 5_000);
const FROM = Number(process.env['SEED'] ?? 1);

describe('random processes, and whatever may happen to them', () => {
  const features = new Map<string, number>();

  test(
    `end as they should, the same from memory as from storage, in ${CASES} cases`,
    () => playSeeds(FROM, CASES, features),
    CASES_MS_MAX,
  );

  test('are made of every kind of element, and of every trigger at every place', () => {
    expect(expectedFeatures().filter((feature) => !features.has(feature))).toEqual([]);
  });

  test('are the same for the same seed', async () => {
    const [one, other] = [await playSeed(7), await playSeed(7)];
    expect(other).toEqual(one);
    expect(await playSeed(8)).not.toEqual(one);
  });
});

/** What ends the work it comes from cannot stand beside it. */
const ending: ReadonlySet<string> = new Set(['error', 'cancel', 'compensation']);

const kinds = [
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'implicitThrowEvent'],
  ...['boundaryEvent', 'exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway'],
  ...['eventBasedGateway', 'task', 'manualTask', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'scriptTask'],
  ...['businessRuleTask', 'callActivity', 'subProcess', 'transaction', 'adHocSubProcess', 'eventSubProcess'],
];

const markers = [
  ...['loop standard', 'loop parallel', 'loop sequential', 'throws at each', 'throws at first', 'throws at condition'],
  ...['compensated', 'compensates', 'startQuantity', 'completionQuantity', 'inputs', 'outputs'],
  ...['nothing', 'first', 'all'].map((how) => `eventBasedGateway instantiates ${how}`),
  ...['receiveTask instantiates', 'receiveTask waits', 'adHocSubProcess parallel', 'adHocSubProcess sequential'],
];

function expectedFeatures(): readonly string[] {
  const places = Object.keys(triggerPlaces) as TriggerPlace[];
  return [...kinds, ...markers, ...places.flatMap(featuresAt)];
}

function featuresAt(place: TriggerPlace): readonly string[] {
  const { alone, among } = triggerPlaces[place];
  const isEither = place === 'boundaryEvent' || place === 'eventSubProcess';
  return [
    ...alone.map((trigger) => `${place} ${trigger}`),
    ...alone.flatMap((trigger) => (isEither && !ending.has(trigger) ? [`${place} beside ${trigger}`] : [])),
    ...among.map((trigger) => `${place} multiple of ${trigger}`),
  ];
}
