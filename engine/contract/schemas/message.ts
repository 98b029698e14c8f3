import { Type } from '@sinclair/typebox';
import { Name, nullable } from './text.ts';
import { Variables } from './variables.ts';

export const TIME_TO_LIVE_MS_MAX = 31 * 86_400_000;
const TIME_TO_LIVE_MS_UNLESS_SAID = 3_600_000;

export const PublishMessage = Type.Object(
  {
    name: Name,
    correlationKey: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 200 }))),
    id: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'The same id is taken once.' })),
    variables: Type.Optional(Variables),
    timeToLiveMs: Type.Integer({
      minimum: 0,
      maximum: TIME_TO_LIVE_MS_MAX,
      default: TIME_TO_LIVE_MS_UNLESS_SAID,
      description: 'How long it waits for a receiver.',
    }),
  },
  { title: 'PublishMessage', additionalProperties: false },
);

export const PublishedMessage = Type.Object(
  {
    id: Type.String(),
    isNew: Type.Boolean({ description: 'False when a message of that id had been published before.' }),
    delivered: Type.Boolean(),
  },
  { title: 'PublishedMessage' },
);

export const BroadcastSignal = Type.Object(
  { name: Name, variables: Type.Optional(Variables) },
  { title: 'BroadcastSignal', additionalProperties: false },
);
