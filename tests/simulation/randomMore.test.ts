import { CASES_MS_MAX, playSeeds } from './randomCases.ts';

const CASES = 5_000;
const FROM = 1_000_001;

describe('more random processes, and whatever may happen to them', () => {
  test(
    `end as they should, the same from memory as from storage, in ${CASES} cases`,
    () => playSeeds(FROM, CASES, new Map()),
    CASES_MS_MAX,
  );
});
