/** Beyond it every element entered becomes an incident, so that a loop without a wait state cannot run away. */
export const FACTS_PER_COMMAND_MAX = 200_000;

/** Instances of one multi-instance activity, or repetitions of a loop without a maximum of its own. */
export const LOOP_SIZE_MAX = 50_000;

/** Calls within calls: a process that calls itself without end stops here. */
export const CALL_DEPTH_MAX = 50;

/** A longer duration is none: every instant that it could lead to must be one that can be written down. */
export const DURATION_YEARS_MAX = 1_000;

/** What one command may bring in, counted as the length of its JSON text. */
export const VARIABLES_LENGTH_MAX = 1_048_576;

/** Names in the variables of one command, nested ones not counted. */
export const VARIABLE_NAMES_MAX = 1_000;
