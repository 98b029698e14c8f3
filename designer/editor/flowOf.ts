import type { Scene } from '../diagram/scene/sceneOf.ts';
import type { ConnectionEdgeType } from './ConnectionEdge.tsx';
import type { ElementNodeType } from './ElementNode.tsx';

/** A scene as React Flow wants it: places within parents, one node and edge type. */
export function flowOf({ elements, connections }: Scene, wrong: ReadonlySet<string>, chosen: ReadonlySet<string>) {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const nodes = elements.map((element, index): ElementNodeType => {
    const parent = element.parent === null ? undefined : byId.get(element.parent);
    const { x, y, width, height } = element.bounds;
    return {
      id: element.id,
      type: 'element',
      position: { x: x - (parent?.bounds.x ?? 0), y: y - (parent?.bounds.y ?? 0) },
      ...(parent === undefined ? {} : { parentId: parent.id }),
      width,
      height,
      zIndex: element.kind === 'lane' ? 0 : index + 1,
      draggable: element.kind !== 'lane',
      selected: chosen.has(element.id),
      data: { element, isWrong: wrong.has(element.id) },
    };
  });
  const edges = connections.flatMap((connection): readonly ConnectionEdgeType[] => {
    const [source, target] = [byId.get(connection.source), byId.get(connection.target)];
    if (source === undefined || target === undefined) return [];
    return [
      {
        id: connection.id,
        type: 'connection',
        source: source.id,
        target: target.id,
        zIndex: elements.length + 1,
        selected: chosen.has(connection.id),
        data: { connection, ends: { source: source.bounds, target: target.bounds } },
      },
    ];
  });
  return { nodes, edges };
}
