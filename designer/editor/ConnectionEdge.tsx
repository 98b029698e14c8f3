import { useInternalNode } from '@xyflow/react';
import type { Edge, EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnConnection } from '../diagram/scene/sceneOf.ts';
import type { Bounds, Point } from '../diagram/geometry/bounds.ts';
import { shifted } from '../diagram/geometry/bounds.ts';
import { route } from '../diagram/geometry/route.ts';

export interface Ends {
  readonly source: Bounds;
  readonly target: Bounds;
}

export type ConnectionEdgeType = Edge<{ readonly connection: DrawnConnection; readonly ends: Ends }, 'connection'>;

/** A connection by its own waypoints; while an end is dragged, by those that it would get. */
export const ConnectionEdge = memo(function ConnectionEdge({ data, selected, id }: EdgeProps<ConnectionEdgeType>) {
  const source = useInternalNode(data?.connection.source ?? '');
  const target = useInternalNode(data?.connection.target ?? '');
  if (data === undefined) return null;
  const { connection, ends } = data;
  const way = wayNow(connection.way, ends, source?.internals.positionAbsolute, target?.internals.positionAbsolute);
  const middle = way[Math.floor((way.length - 1) / 2)];
  const after = way[Math.floor((way.length - 1) / 2) + 1];
  const isFlow = connection.type === 'bpmn:SequenceFlow';
  const isMessage = connection.type === 'bpmn:MessageFlow';
  const path = way.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <g color={selected === true ? '#0958d9' : '#22242a'}>
      <path className="react-flow__edge-interaction" d={path} fill="none" stroke="transparent" strokeWidth="14" />
      <path
        id={id}
        className="ac-flow"
        d={path}
        strokeDasharray={isFlow ? undefined : isMessage ? '8 5' : '2 4'}
        markerEnd={connection.type === 'bpmn:Association' ? undefined : `url(#ac-${isMessage ? 'message' : 'flow'})`}
        markerStart={startOf(connection)}
      />
      {connection.name !== '' && middle !== undefined && after !== undefined && (
        <text
          className="ac-flow-name"
          textAnchor="middle"
          x={connection.label === null ? (middle.x + after.x) / 2 : connection.label.x + connection.label.width / 2}
          y={connection.label === null ? (middle.y + after.y) / 2 - 6 : connection.label.y + 11}
        >
          {connection.name}
        </text>
      )}
    </g>
  );
});

function startOf({ type, isDefault, isConditional }: DrawnConnection): string | undefined {
  if (type === 'bpmn:MessageFlow') return 'url(#ac-message-start)';
  if (isDefault) return 'url(#ac-default)';
  return isConditional ? 'url(#ac-conditional)' : undefined;
}

function wayNow(way: readonly Point[], { source, target }: Ends, from?: Point, to?: Point): readonly Point[] {
  const [first, second] = [from ?? source, to ?? target];
  const moved = { x: first.x - source.x, y: first.y - source.y };
  const other = { x: second.x - target.x, y: second.y - target.y };
  const isSame = moved.x === other.x && moved.y === other.y;
  if (isSame) return moved.x === 0 && moved.y === 0 ? way : way.map((point) => shifted(point, moved));
  return route(
    { bounds: { ...source, x: first.x, y: first.y }, manner: 'box' },
    { bounds: { ...target, x: second.x, y: second.y }, manner: 'box' },
  );
}

/** The arrow heads and marks, once a canvas. */
export function ConnectionMarks() {
  const marker = { viewBox: '0 0 20 20', markerWidth: 10, markerHeight: 10, orient: 'auto-start-reverse', markerUnits: 'userSpaceOnUse' } as const; // prettier-ignore
  return (
    <svg width="0" height="0" aria-hidden className="ac-unseen">
      <defs>
        <marker id="ac-flow" {...marker} refX="19" refY="10">
          <path d="M0 3 20 10 0 17Z" fill="#22242a" />
        </marker>
        <marker id="ac-message" {...marker} refX="19" refY="10">
          <path d="M1 3 19 10 1 17Z" fill="#fff" stroke="#22242a" strokeWidth="2" />
        </marker>
        <marker id="ac-message-start" {...marker} refX="10" refY="10">
          <circle cx="10" cy="10" r="7" fill="#fff" stroke="#22242a" strokeWidth="2" />
        </marker>
        <marker id="ac-default" {...marker} orient="auto" refX="-8" refY="10">
          <path d="M2 18 10 2" stroke="#22242a" strokeWidth="3" />
        </marker>
        <marker id="ac-conditional" {...marker} markerWidth={16} orient="auto" refX="0" refY="10">
          <path d="M0 10 10 4 20 10 10 16Z" fill="#fff" stroke="#22242a" strokeWidth="2" />
        </marker>
      </defs>
    </svg>
  );
}
