/** A text for people, in both languages of the user interface. */
export interface LocalText {
  readonly 'zh-CN': string;
  readonly en: string;
}
