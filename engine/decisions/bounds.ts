/** What a file of decisions may hold; beyond it the file is refused. */

/** Characters of the file. */
export const FILE_LENGTH_MAX = 2_000_000;

export const ELEMENTS_MAX = 100_000;

/** Elements inside one another. */
export const ELEMENT_DEPTH_MAX = 64;

/** Problems that are reported at once. */
export const PROBLEMS_MAX = 200;

export const DECISIONS_MAX = 500;

export const RULES_MAX = 5_000;

/** Characters of one name: where one begins, expressions are compared with it. */
export const NAME_LENGTH_MAX = 200;

/** Decisions that require one another in a row. */
export const REQUIREMENT_DEPTH_MAX = 50;
