/**
 * Stands in for `lezer-feel` in the browser (vite.config.ts): of feelin the engine takes dates and times only and reads expressions by
 * itself, but feelin holds on to its parser, which would be a quarter of what the forms weigh.
 */
function unused(): never {
  throw new Error('Expected nobody to ask the parser of feelin; engine/feel has its own');
}

export const normalizeContextKey = unused;
export const parser = { configure: unused, parse: unused };
export const trackVariables = unused;
