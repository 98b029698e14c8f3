/** Where the runtime says what an operator should know. No variable and no secret goes there. */
export interface Log {
  info(message: string, about?: { readonly [name: string]: unknown }): void;
  warn(message: string, about?: { readonly [name: string]: unknown }): void;
  error(message: string, about?: { readonly [name: string]: unknown }): void;
}
