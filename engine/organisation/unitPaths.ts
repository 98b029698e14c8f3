import { type UnitId, type UnitPath, unitId, unitPath } from '../ports/organisation/identifiers.ts';

export const isAtOrBelow = (path: UnitPath, top: UnitPath): boolean => path.startsWith(top);

export const pathBelow = (parent: UnitPath | null, id: UnitId): UnitPath => unitPath(`${parent ?? '/'}${id}/`);

/** From the top of the tree down to the unit itself. */
export const unitsOn = (path: UnitPath): readonly UnitId[] => path.split('/').filter(Boolean).map(unitId);

/** 0 for the top of the tree. */
export const depthOf = (path: UnitPath): number => unitsOn(path).length - 1;

/** The paths of a moved unit and of all below it begin anew. */
export const movedPath = (path: UnitPath, from: UnitPath, to: UnitPath): UnitPath =>
  isAtOrBelow(path, from) ? unitPath(to + path.slice(from.length)) : path;
