import { Type } from '@sinclair/typebox';
import { DrawnId, Numbered } from './identifiers.ts';
import { Remark } from './text.ts';

const VisitNumber = Type.Integer({
  minimum: 0,
  maximum: 2_147_483_647,
  description: 'Of a token, as the list of tokens numbers them; 0 is the process itself.',
});

/** What else ends when a token goes to an element. */
const Move = Type.Object(
  {
    target: DrawnId,
    ends: Type.Array(DrawnId, { description: 'The elements at which something ends, the token itself among them.' }),
  },
  { title: 'Move' },
);

/** What may be done to one token without stranding another. */
const TokenMoves = Type.Object(
  { visit: VisitNumber, element: DrawnId, mayBeCancelled: Type.Boolean(), moves: Type.Array(Move) },
  { title: 'TokenMoves' },
);

export const LegalInterventions = Type.Object({ items: Type.Array(TokenMoves) }, { title: 'LegalInterventions' });

const exactly = { additionalProperties: false } as const;

/** Puts one token right. */
export const Intervention = Type.Object(
  {
    kind: Type.Union([Type.Literal('cancel'), Type.Literal('move'), Type.Literal('restart')]),
    visit: Type.Integer({
      minimum: 0,
      maximum: 2_147_483_647,
      description: 'The token; for a restart the open scope, 0 for the process.',
    }),
    target: Type.Optional(DrawnId),
    reason: Remark,
  },
  { title: 'Intervention', ...exactly },
);

/** The earlier steps that a task may be sent back to. */
export const Rejections = Type.Object({ items: Type.Array(Move) }, { title: 'Rejections' });

export const RejectTask = Type.Object({ target: DrawnId, reason: Remark }, { title: 'RejectTask', ...exactly });

export const TaskParams = Type.Object({ task: Numbered });
