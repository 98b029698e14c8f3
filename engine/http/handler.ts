import type { Static, TSchema } from '@sinclair/typebox';
import type { Request, Response } from 'express';
import type { Media, Operation } from '../contract/operation.ts';
import type { OperationName, Operations } from '../contract/operations/index.ts';
import type { Caller } from './access/caller.ts';
import type { CommandHeaders } from './parsing/commandHeaders.ts';

/** A request of one operation, understood. */
export interface Asking<Op extends Operation> {
  readonly caller: Op['access'] extends 'anybody' ? null : Caller;
  readonly params: Static<Op['params']>;
  readonly query: Static<Op['query']>;
  readonly body: Op['body'] extends TSchema ? Static<Op['body']> : null;
  readonly headers: CommandHeaders;
  readonly request: Request;
  /** Aborted when the asker goes away or the server stops. For what waits; ask once. */
  readonly gone: () => AbortSignal;
}

export interface Extras {
  /** Becomes the ETag. */
  readonly sequence?: number;
  /** A session to begin, or to end. */
  readonly session?: { readonly token: string } | 'ended';
}

export type Send = (response: Response) => Promise<void> | void;

type ReplyOf<Status, Body> = Extras &
  (Body extends TSchema
    ? { readonly status: Status; readonly body: Static<Body> }
    : Body extends Media
      ? { readonly status: Status; readonly send: Send }
      : { readonly status: Status });

/** An answer that the contract names, and no other. */
type Reply<Op extends Operation> = {
  [Status in keyof Op['answers']]: ReplyOf<Status, Op['answers'][Status]>;
}[keyof Op['answers']];

type Handler<Op extends Operation> = (asking: Asking<Op>) => Promise<Reply<Op>>;

/** The handlers of some operations; all of them together are total. */
export type HandlersOf<Names extends OperationName> = { readonly [Name in Names]: Handler<Operations[Name]> };

export type Handlers = HandlersOf<OperationName>;
