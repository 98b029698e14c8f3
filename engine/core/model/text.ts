/** A text that people read, by language tag (`zh-CN`, `en`); a missing language falls back to the BPMN `name`. */
export type Labels = { readonly [language: string]: string };

/** A FEEL expression, without a leading `=`. */
export type Expression = string;
