import type { ServiceArea } from '../../ports/organisation/catalogueStore.ts';
import { unitId } from '../../ports/organisation/identifiers.ts';

/**
 * Which outlet serves which towns, by China's administrative codes (GB/T 2260): two digits a province, four a city, six
 * a district. Binjiang (330108) is served by two outlets, so that somebody has to choose.
 */
const codesOf: Readonly<Record<string, readonly string[]>> = {
  'hz-1': ['330102', '330105', '330106', '330108'],
  'hz-2': ['330108', '330109', '330110', '330113'],
  'nb-1': ['3302'],
  'nj-1': ['3201'],
  'su-1': ['3205', '3202'],
  'gz-1': ['4401', '4406'],
  'sz-1': ['4403', '4419'],
};

export const serviceAreas: readonly ServiceArea[] = Object.entries(codesOf).flatMap(([unit, codes]) =>
  codes.map((areaCode) => ({ areaCode, unitId: unitId(unit) })),
);
