/**
 * An evaluation cannot be interrupted, so what an expression may cost is bounded by what it may contain and do.
 * Beyond a bound an expression fails and says which bound it met.
 */

/** Characters of one expression. */
export const EXPRESSION_LENGTH_MAX = 10_000;

/** Expressions inside expressions: parentheses, branches, arguments, paths. Long chains of one operator count once. */
export const NESTING_DEPTH_MAX = 64;

/** Work of one evaluation: a step for each iteration, call, list item made or compared, and 64 characters of text. */
export const STEPS_MAX = 100_000;

/** Items of one list that an expression makes. */
export const LIST_ITEMS_MAX = 10_000;

/** Characters of one text that an expression makes. */
export const TEXT_LENGTH_MAX = 100_000;

/** Functions defined in the expression that wait for one another. */
export const CALL_DEPTH_MAX = 32;

/** Lists and contexts inside one another in the answer of an expression. */
export const VALUE_DEPTH_MAX = 64;

/** Characters of one regular expression. */
export const PATTERN_LENGTH_MAX = 500;

/** Instructions of one compiled regular expression; `{n,m}` repeats what it stands behind. */
export const PATTERN_STATES_MAX = 2_000;

/** Compiled expressions that are kept, twice over: see `createRecentlyUsed`. */
export const COMPILED_MAX = 1_000;

/** Names that a failure lists as having been in reach. */
export const NAMES_REPORTED_MAX = 100;
