import type {
  EffectKey,
  EffectRow,
  IncidentEnd,
  IncidentRow,
  JournalEntry,
  SubscriptionRow,
  TaskChange,
  TaskRow,
} from '../../ports/executionStore.ts';

/**
 * What the commands of one instance in a batch add up to. A row that begins and ends within the batch is written once,
 * as it ended, or not at all.
 */
export interface Draft {
  readonly entries: JournalEntry[];
  readonly effects: Map<string, EffectRow>;
  readonly withdrawn: Set<string>;
  readonly settled: EffectKey[];
  readonly ended: EffectKey[];
  readonly tasks: Map<number, TaskRow>;
  readonly taskChanges: Map<number, TaskChange>;
  readonly subscriptions: Map<number, SubscriptionRow>;
  readonly subscriptionsEnded: Set<number>;
  readonly incidents: Map<number, IncidentRow>;
  readonly incidentsEnded: Map<number, IncidentEnd>;
  readonly messages: string[];
}

export const emptyDraft = (): Draft => ({
  entries: [],
  effects: new Map(),
  withdrawn: new Set(),
  settled: [],
  ended: [],
  tasks: new Map(),
  taskChanges: new Map(),
  subscriptions: new Map(),
  subscriptionsEnded: new Set(),
  incidents: new Map(),
  incidentsEnded: new Map(),
  messages: [],
});
