/** How much one plugin may take of the node it runs in. */
export interface PluginLimits {
  /** Time of one attempt, unless the job says its own. */
  readonly attemptMsMax: number;
  /** Jobs of one plugin under way at once; the others wait in line. */
  readonly jobsAtOnceMax: number;
  readonly jobsWaitingMax: number;
  /** Attempts of one plugin that were given up and still have not come back; beyond it no more are begun. */
  readonly abandonedMax: number;
}

export const PLUGIN_LIMITS: PluginLimits = {
  attemptMsMax: 30_000,
  jobsAtOnceMax: 16,
  jobsWaitingMax: 1_000,
  abandonedMax: 64,
};

/** What a job may ask for as its own bound. */
export const ATTEMPT_MS_CEILING = 300_000;

/** Input, output and the variables of a BPMN error, as JSON text. */
export const ANSWER_CHARACTERS_MAX = 1_000_000;

export const RETRY_LATER_MS_MAX = 7 * 24 * 3_600_000;

export const LOAD_MS_MAX = 10_000;
