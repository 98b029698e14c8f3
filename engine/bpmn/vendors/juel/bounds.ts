/** Characters of one text with expressions in it; FEEL takes no longer ones. */
export const JUEL_LENGTH_MAX = 10_000;

/** Names, operators and brackets of one text. */
export const JUEL_TOKENS_MAX = 2_000;

/** Expressions within each other, as many as FEEL takes. */
export const JUEL_DEPTH_MAX = 60;
