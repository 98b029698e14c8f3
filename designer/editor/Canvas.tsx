import { applyNodeChanges, Background, Controls, MiniMap, ReactFlow } from '@xyflow/react';
import type { Connection, EdgeChange, NodeChange } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useState } from 'react';
import { elementIn } from '../diagram/diagram.ts';
import { connect } from '../diagram/edits/connect.ts';
import { moveBoundaryEvent } from '../diagram/edits/attach.ts';
import { moveElements } from '../diagram/edits/moveElements.ts';
import { GRID } from '../diagram/geometry/bounds.ts';
import type { History } from '../diagram/history.ts';
import { joining } from '../diagram/rules.ts';
import { editorTexts } from '../i18n/editorTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { ConnectionEdge, ConnectionMarks } from './ConnectionEdge.tsx';
import type { ConnectionEdgeType } from './ConnectionEdge.tsx';
import { ElementNode } from './ElementNode.tsx';
import type { ElementNodeType } from './ElementNode.tsx';

const nodeTypes = { element: ElementNode };
const edgeTypes = { connection: ConnectionEdge };
const grid: [number, number] = [GRID, GRID];

interface CanvasProps {
  readonly history: History;
  readonly nodes: readonly ElementNodeType[];
  readonly edges: readonly ConnectionEdgeType[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
}

/** The diagram in React Flow, which only shows it: whatever is done to it becomes an edit. */
export function Canvas({ history, nodes, edges, chosen, choose }: CanvasProps) {
  const t = useTexts(editorTexts);
  const [dragged, setDragged] = useState<readonly ElementNodeType[] | null>(null);

  const select = (changes: readonly (NodeChange<ElementNodeType> | EdgeChange<ConnectionEdgeType>)[]): void => {
    const picked = changes.filter((change) => change.type === 'select');
    if (picked.length === 0) return;
    const next = new Set(chosen);
    for (const { id, selected } of picked) {
      if (selected) next.add(id);
      else next.delete(id);
    }
    choose(next);
  };

  const onNodesChange = (changes: NodeChange<ElementNodeType>[]): void => {
    select(changes);
    const moves = changes.filter((change) => change.type === 'position');
    if (moves.length > 0) setDragged((now) => applyNodeChanges(moves, [...(now ?? nodes)]));
  };

  /** What moves with its parent is not moved by itself. */
  const drop = (moved: readonly ElementNodeType[]): void => {
    setDragged(null);
    const ids = new Set(moved.map(({ id }) => id));
    const loose = moved.filter(({ parentId }) => parentId === undefined || !ids.has(parentId));
    const [first] = loose;
    const before = nodes.find(({ id }) => id === first?.id);
    if (first === undefined || before === undefined) return;
    const by = { x: first.position.x - before.position.x, y: first.position.y - before.position.y };
    if (by.x === 0 && by.y === 0) return;
    const host = first.data.element.kind === 'boundaryEvent' ? first.data.element.parent : null;
    const move = loose.length === 1 && host !== null ? moveBoundaryEvent(first.id, by, host) : moveElements(loose.map(({ id }) => id), by); // prettier-ignore
    history.edit('move', move);
  };

  const isAllowed = useCallback(
    ({ source, target }: Connection | ConnectionEdgeType) =>
      'by' in joining(elementIn(history.diagram, source), elementIn(history.diagram, target)),
    [history],
  );

  return (
    <div className="ac-editor-canvas" role="application" aria-label={t('canvas')}>
      <ConnectionMarks />
      <ReactFlow
        nodes={[...(dragged ?? nodes)]}
        edges={[...edges]}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={select}
        onNodeDragStop={(_, __, moved) => drop(moved)}
        onSelectionDragStop={(_, moved) => drop(moved)}
        onConnect={({ source, target }) => history.edit('connect', connect(source, target))}
        isValidConnection={isAllowed}
        deleteKeyCode={null}
        snapToGrid
        snapGrid={grid}
        zIndexMode="manual"
        minZoom={0.1}
        onlyRenderVisibleElements
        fitView
      >
        <Background gap={GRID * 2} />
        <MiniMap pannable zoomable />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
