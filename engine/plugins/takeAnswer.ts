import type { Variables } from '../core/expressions.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { asRecord } from './asRecord.ts';
import { ANSWER_CHARACTERS_MAX } from './limits.ts';
import { messageOf } from './messageOf.ts';

/** A plugin's answer as variables: whatever JSON cannot say is gone, and nothing of it is shared with the plugin. */
export function takeAnswer(subject: string, answer: unknown): Result<Variables, string> {
  let text: string | undefined;
  try {
    text = JSON.stringify(answer ?? {});
  } catch (error) {
    return fail(`Expected ${subject} to be what JSON can say; ${messageOf(error)}`);
  }
  if (text === undefined) return fail(`Expected ${subject} to be an object, found ${typeof answer}`);
  if (text.length > ANSWER_CHARACTERS_MAX) {
    return fail(`Expected ${subject} of at most ${ANSWER_CHARACTERS_MAX} characters, found ${text.length}`);
  }
  const read: unknown = JSON.parse(text);
  return asRecord(read) === null
    ? fail(`Expected ${subject} to be an object, found ${Array.isArray(read) ? 'a list' : typeof read}`)
    : ok(read as Variables);
}
