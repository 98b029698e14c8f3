import { centerOf, contains } from './bounds.ts';
import type { Bounds, Point } from './bounds.ts';

/** What a connection docks at, and whether it has corners to leave by (gateways) or a host behind it (boundary events). */
export interface Dock {
  readonly bounds: Bounds;
  readonly manner: 'box' | 'corners' | 'away';
}

const GAP = 20;

/** An orthogonal way from one to the other, by the sides that look at each other. */
export function route(source: Dock, target: Dock): readonly Point[] {
  const [from, to] = [source.bounds, target.bounds];
  const [start, end] = [centerOf(from), centerOf(to)];
  if (from === to || isSame(from, to)) return aroundItself(from);
  const isRight = to.x >= from.x + from.width + GAP / 2;
  const isBelow = to.y >= from.y + from.height + GAP / 2;
  const isAbove = to.y + to.height <= from.y - GAP / 2;
  const isLevel = Math.abs(start.y - end.y) < 1;
  if (source.manner === 'away' && !isAbove) return fromBelow(from, to);
  if (isRight && isLevel) return [rightOf(from), leftOf(to)];
  if (isRight && source.manner === 'corners' && (isBelow || isAbove)) {
    return [isBelow ? bottomOf(from) : topOf(from), { x: start.x, y: end.y }, leftOf(to)];
  }
  if (isRight && target.manner === 'corners' && (isBelow || isAbove)) {
    return [rightOf(from), { x: end.x, y: start.y }, isBelow ? topOf(to) : bottomOf(to)];
  }
  if (isRight) return bent(rightOf(from), leftOf(to));
  if (isBelow) return upright(bottomOf(from), topOf(to));
  if (isAbove) return upright(topOf(from), bottomOf(to));
  return backwards(from, to);
}

/** A straight line between two borders, for associations. */
export function straight(from: Bounds, to: Bounds): readonly Point[] {
  const [start, end] = [centerOf(from), centerOf(to)];
  return [borderTowards(from, end), borderTowards(to, start)];
}

/** The way after an end has moved: as it was as far as that is orthogonal, else a new one. */
export function followed(way: readonly Point[], moved: 'source' | 'target', by: Point, docks: readonly [Dock, Dock]) {
  const points = moved === 'source' ? [...way] : way.toReversed();
  const [first, second, third] = points;
  const again = (): readonly Point[] => route(...docks);
  if (first === undefined || second === undefined || third === undefined) return again();
  const isUpright = first.x === second.x;
  if (!isUpright && first.y !== second.y) return again();
  const end = { x: first.x + by.x, y: first.y + by.y };
  const bend = isUpright ? { x: end.x, y: second.y } : { x: second.x, y: end.y };
  const next = [end, bend, ...points.slice(2)];
  const straightened = points.length === 3 ? docked(next, docks[moved === 'source' ? 1 : 0].bounds) : next;
  if (straightened === null || docks.some(({ bounds }) => isInside(bounds, bend))) return again();
  return tidied(moved === 'source' ? straightened : straightened.toReversed());
}

/** Three points with a bend that moved: the last one moves along its side, or nothing fits. */
function docked([end, bend, last]: readonly Point[], bounds: Bounds): readonly Point[] | null {
  if (end === undefined || bend === undefined || last === undefined) return null;
  const slid = end.x === bend.x ? { x: last.x, y: bend.y } : { x: bend.x, y: last.y };
  return contains(bounds, slid) ? [end, bend, slid] : null;
}

/** Without points that stand on a straight line between others. */
export function tidied(way: readonly Point[]): readonly Point[] {
  return way.filter((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isOnUpright = before.x === point.x && point.x === after.x;
    const isOnLevel = before.y === point.y && point.y === after.y;
    return !isOnUpright && !isOnLevel;
  });
}

/** Where an arrow from there meets the border. */
export function borderTowards(bounds: Bounds, towards: Point): Point {
  const center = centerOf(bounds);
  const [dx, dy] = [towards.x - center.x, towards.y - center.y];
  if (dx === 0 && dy === 0) return center;
  const scale = Math.min(bounds.width / 2 / Math.abs(dx || 1e-9), bounds.height / 2 / Math.abs(dy || 1e-9));
  return { x: Math.round(center.x + dx * scale), y: Math.round(center.y + dy * scale) };
}

const rightOf = ({ x, y, width, height }: Bounds): Point => ({ x: x + width, y: y + height / 2 });
const leftOf = ({ x, y, height }: Bounds): Point => ({ x, y: y + height / 2 });
const topOf = ({ x, y, width }: Bounds): Point => ({ x: x + width / 2, y });
const bottomOf = ({ x, y, width, height }: Bounds): Point => ({ x: x + width / 2, y: y + height });

function bent(start: Point, end: Point): readonly Point[] {
  const middle = Math.round((start.x + end.x) / 2);
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}

function upright(start: Point, end: Point): readonly Point[] {
  if (Math.abs(start.x - end.x) < 1) return [start, { x: start.x, y: end.y }];
  const middle = Math.round((start.y + end.y) / 2);
  return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
}

/** From a boundary event down, then to the side of the other. */
function fromBelow(from: Bounds, to: Bounds): readonly Point[] {
  const [start, end] = [bottomOf(from), centerOf(to)];
  if (end.y > start.y && to.x > start.x) return [start, { x: start.x, y: end.y }, leftOf(to)];
  if (end.y > start.y && to.x + to.width < start.x) return [start, { x: start.x, y: end.y }, rightOf(to)];
  if (to.y > start.y) return upright(start, topOf(to));
  return backwards(from, to);
}

/** Below both and back. */
function backwards(from: Bounds, to: Bounds): readonly Point[] {
  const low = Math.max(from.y + from.height, to.y + to.height) + GAP;
  const [start, end] = [bottomOf(from), bottomOf(to)];
  return [start, { x: start.x, y: low }, { x: end.x, y: low }, end];
}

function aroundItself(bounds: Bounds): readonly Point[] {
  const [start, end] = [rightOf(bounds), bottomOf(bounds)];
  const [far, low] = [start.x + GAP, end.y + GAP];
  return [start, { x: far, y: start.y }, { x: far, y: low }, { x: end.x, y: low }, end];
}

const isSame = (one: Bounds, other: Bounds): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

const isInside = ({ x, y, width, height }: Bounds, point: Point): boolean =>
  point.x > x && point.x < x + width && point.y > y && point.y < y + height;
