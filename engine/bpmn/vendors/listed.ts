/** The parts of a list with commas between them; those within `${…}` divide nothing. */
export const listed = (text: string): readonly string[] =>
  (text.match(/(?:[$#]\{[^{}]*\}|[^,])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
