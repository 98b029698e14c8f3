import type { At, Said, SaidElement } from '../at.ts';
import { hasJuel } from '../juel/fromJuel.ts';
import { putRetries } from './retries.ts';

/** Work that Java code or an external worker does there becomes a job here, its type named by what it was. */
export function translateJob(at: At): void {
  const [connector] = at.elements('connector');
  const type = typeOf(at, connector ?? null);
  if (type === null) return;
  at.put('aftercare:Job', 'type', type, type.text);
  const result = at.attribute('resultVariable') ?? at.attribute('resultVariableName');
  if (result !== null) at.put('aftercare:Job', 'resultVariable', result, result.text);
  putRetries(at);
  for (const field of at.elements('field')) putField(at, field);
}

/** The first of these that is said: a worker's topic, a class, a bean, an expression, or a task of a known kind. */
function typeOf(at: At, connector: SaidElement | null): Said | null {
  const kind = at.attribute('type');
  const topic = at.attribute('topic') ?? topicOf(at);
  const code = ['class', 'delegateExpression', 'expression'].map((name) => at.attribute(name));
  const connectorId = connector?.elements('connectorId')[0]?.body ?? '';
  const said = topic ?? code.find((each) => each !== null) ?? kind;
  if (said !== null) return { ...said, text: bare(said.text) };
  return connector === null || connectorId === '' ? null : { text: connectorId, setting: connector.setting };
}

/** Flowable also writes the topic as an element. */
function topicOf(at: At): Said | null {
  const [topic] = at.elements('topic');
  return topic === undefined || topic.body === '' ? null : { text: topic.body, setting: topic.setting };
}

/** `${bean}` names the bean. */
const bare = (text: string): string => /^[$#]\{([^{}]*)\}$/.exec(text)?.[1]?.trim() ?? text;

/** What is injected into a class: a fixed text is a header of the job, an expression one of its inputs. */
function putField(at: At, field: SaidElement): void {
  const name = field.attribute('name');
  const text =
    field.attribute('stringValue') ??
    field.attribute('expression') ??
    field.all.map(({ body }) => body).find((body) => body !== '');
  if (name === null || text === undefined) return;
  if (!hasJuel(text)) {
    at.header(name, text, field);
    return;
  }
  const source = at.feel({ text, setting: field.setting }, 'needed');
  if (source !== null) at.map('aftercare:Input', field, source, name);
}

/** A script that is not FEEL is done by a worker for scripts of that format. */
export function putScriptJob(at: Pick<At, 'put' | 'header'>, format: Said, script: Said): void {
  at.put('aftercare:Job', 'type', format, `script:${format.text.toLowerCase()}`);
  at.header('script', script.text, script);
}
