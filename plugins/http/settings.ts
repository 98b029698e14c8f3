import { type Static, Type } from '@sinclair/typebox';
import { Secret } from '../contract/secret.ts';

export const HttpSettings = Type.Object({
  /** Lets processes reach addresses that the internet cannot: the node's own network. Metadata services stay closed. */
  allowPrivateAddresses: Type.Boolean({ default: false }),
  /** Hosts that may be reached at any address, as `host` or `host:port`. */
  allowedHosts: Type.Array(Type.String({ minLength: 1 }), { default: [] }),
  /** What is sent as `Authorization`, by host or host:port; never to another host, redirects included. */
  credentials: Secret(Type.Record(Type.String(), Type.String(), { default: {} })),
  responseBytesMax: Type.Integer({ minimum: 1, maximum: 900_000, default: 500_000 }),
  redirectsMax: Type.Integer({ minimum: 0, maximum: 10, default: 3 }),
  /** What a 4xx is: a failure that makes an incident, or a BPMN error `httpRefused`. The header `refusal` wins over it. */
  refusal: Type.Union([Type.Literal('failure'), Type.Literal('error')], { default: 'failure' }),
});

export type HttpSettings = Static<typeof HttpSettings>;
