import type { Problem } from '../../contract/schemas/problem.ts';
import { problemKinds } from '../../contract/problemKinds.ts';
import type { ProblemCode } from '../../contract/problemKinds.ts';
import { API } from '../../contract/paths.ts';
import type { About } from './refused.ts';
import { Refused } from './refused.ts';

/** A problem document, with headers that go along. */
export interface Answer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a thrown thing is to the asker. Whatever is not a refusal is ours, and says nothing of itself. */
export function problemFor(thrown: unknown, requestId: string): Answer {
  const { code, about } = thrown instanceof Refused ? thrown : refusedByExpress(thrown);
  const { headers = {}, ...rest } = about;
  return { problem: documentOf(code, rest, requestId), headers };
}

function documentOf(code: ProblemCode, { detail, place, expected, problems }: About, requestId: string): Problem {
  const { status, title } = problemKinds[code];
  return {
    type: `${API}/problems#${code}`,
    title: title.en,
    'x-title-zh': title['zh-CN'],
    status,
    detail,
    instance: requestId,
    code,
    ...(place === undefined ? {} : { place }),
    ...(expected === undefined ? {} : { expected }),
    ...(problems === undefined ? {} : { problems: [...problems] }),
  };
}

/** What Express and its body reader refuse by themselves. */
function refusedByExpress(thrown: unknown): Pick<Refused, 'code' | 'about'> {
  const { type, status, limit } = shapeOf(thrown);
  switch (type) {
    case 'entity.too.large':
      return refused('bodyTooLarge', `Expected a body of at most ${String(limit)} bytes, found a larger one`);
    case 'entity.parse.failed':
      return refused('malformedJson', 'Expected a body that is a JSON object in UTF-8, found something else');
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return refused('unsupportedMediaType', 'Expected a body in UTF-8, found another charset or encoding');
    case 'request.aborted':
    case 'request.size.invalid':
      return refused('malformedJson', 'Expected a body as long as its Content-Length says, found another length');
    default:
      return status === 400
        ? refused('malformedAddress', 'Expected an address whose percent signs stand before two digits, found another')
        : refused('internal', 'Expected to carry this out, found a fault of our own; the log has it under this id');
  }
}

const refused = (code: ProblemCode, detail: string): Pick<Refused, 'code' | 'about'> => ({ code, about: { detail } });

function shapeOf(thrown: unknown): { readonly type?: unknown; readonly status?: unknown; readonly limit?: unknown } {
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}
