import type { ServiceArea } from '../../ports/organisation/catalogueStore.ts';
import { unitId } from '../../ports/organisation/identifiers.ts';

/**
 * Which outlet serves which towns, by China's administrative codes (GB/T 2260): two digits a province, four a city, six
 * a district; callers are known by their telephone area (0571), which serves as well. Binjiang (330108) and the whole of
 * Hangzhou (0571) have two outlets, so that somebody has to choose.
 */
const codesOf: Readonly<Record<string, readonly string[]>> = {
  'hz-1': ['330102', '330105', '330106', '330108', '0571'],
  'hz-2': ['330108', '330109', '330110', '330113', '0571'],
  'nb-1': ['3302', '0574'],
  'nj-1': ['3201', '025'],
  'su-1': ['3205', '3202', '0512'],
  'gz-1': ['4401', '4406', '020', '0757'],
  'sz-1': ['4403', '4419', '0755'],
};

export const serviceAreas: readonly ServiceArea[] = Object.entries(codesOf).flatMap(([unit, codes]) =>
  codes.map((areaCode) => ({ areaCode, unitId: unitId(unit) })),
);
