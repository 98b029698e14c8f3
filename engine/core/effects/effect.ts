import type { Variables } from '../expressions.ts';
import type { Instant, WaitId } from '../identifiers.ts';
import type { Caller } from '../state/instance.ts';
import type { TaskAssignment } from '../state/wait.ts';

/**
 * What the world must do later, at least once. `key` is unique within the instance and the same for the same fact;
 * an effect with the key of an open one replaces it.
 */
export type Effect =
  | {
      readonly type: 'runJob';
      readonly key: string;
      readonly wait: WaitId;
      readonly jobType: string;
      readonly at: Instant | null;
    }
  | { readonly type: 'fireTimer'; readonly key: string; readonly wait: WaitId; readonly at: Instant }
  | {
      readonly type: 'publishMessage';
      readonly key: string;
      readonly name: string;
      readonly correlationKey: string | null;
      readonly variables: Variables;
      readonly timeToLiveMs: number;
    }
  | { readonly type: 'broadcastSignal'; readonly key: string; readonly name: string; readonly variables: Variables }
  | {
      readonly type: 'startCalled';
      readonly key: string;
      readonly wait: WaitId;
      readonly calledProcess: string;
      readonly binding: 'latest' | 'deployment';
      readonly depth: number;
      readonly businessKey: string | null;
      readonly variables: Variables;
    }
  | { readonly type: 'cancelCalled'; readonly key: string; readonly wait: WaitId }
  | { readonly type: 'answerCaller'; readonly key: string; readonly caller: Caller; readonly variables: Variables }
  | { readonly type: 'failCaller'; readonly key: string; readonly caller: Caller; readonly reason: string }
  | {
      readonly type: 'throwInCaller';
      readonly key: string;
      readonly caller: Caller;
      readonly thrown: 'error' | 'escalation';
      readonly code: string;
      readonly message: string;
      readonly variables: Variables;
    }
  | { readonly type: 'assignTask'; readonly key: string; readonly wait: WaitId; readonly assignment: TaskAssignment }
  | { readonly type: 'withdraw'; readonly keys: readonly string[] };

export type EffectType = Effect['type'];

export type EffectOf<Type extends EffectType> = Extract<Effect, { readonly type: Type }>;

/** Everything but a withdrawal is carried out by the pump. */
export type PendingEffect = Exclude<Effect, { readonly type: 'withdraw' }>;
