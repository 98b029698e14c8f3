import { Handle, Position } from '@xyflow/react';
import type { Node as FlowNode, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnElement } from '../diagram/scene/sceneOf.ts';
import { ElementShape, isNamedBeside } from '../elements/ElementShape.tsx';

export type ElementNodeType = FlowNode<{ readonly element: DrawnElement; readonly isWrong: boolean }, 'element'>;

/** An element on the canvas, with its name beside it where it has no room within. */
export const ElementNode = memo(function ElementNode({
  data: { element, isWrong },
  selected,
}: NodeProps<ElementNodeType>) {
  const { bounds, label, kind, name } = element;
  const place =
    label === null
      ? { left: bounds.width / 2 - 55, top: bounds.height + 4 }
      : { left: label.x - bounds.x, top: label.y - bounds.y, width: label.width };
  const looks = ['ac-element', selected ? 'ac-element-selected' : '', isWrong ? 'ac-element-wrong' : ''];
  return (
    <div className={looks.join(' ')}>
      <ElementShape element={element} />
      {isNamedBeside(kind) && name !== '' && (
        <span className="ac-element-name" style={place}>
          {name}
        </span>
      )}
      <Handle type="target" position={Position.Left} />
      <Handle type="source" position={Position.Right} />
    </div>
  );
});
