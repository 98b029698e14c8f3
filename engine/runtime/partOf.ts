/** Which trigger of a start event that needs several has happened, as a command says it. */
export const partOf = (part: number | null): { readonly part?: number } => (part === null ? {} : { part });
