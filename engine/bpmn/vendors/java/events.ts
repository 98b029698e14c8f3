import { childOf, idOf, rawTextOf } from '../../tree/node.ts';
import type { At } from '../at.ts';
import { thrownByName } from '../thrownByName.ts';
import { mappingOf } from './call.ts';

/** The user who starts an instance, kept in a variable. */
export function translateStart(at: At): void {
  const initiator = at.attribute('initiator');
  if (initiator !== null) at.map('aftercare:Output', initiator, 'processInstance.startedBy', initiator.text);
}

const keptOfError = { errorCodeVariable: 'errorCode', errorMessageVariable: 'errorMessage' } as const;

/** What is known of a caught error goes to the event; an error may be named without being declared. */
export function translateError(at: At): void {
  const event = at.node.$parent;
  for (const [name, source] of Object.entries(keptOfError)) {
    const variable = at.attribute(name);
    if (variable === null || !event?.$instanceOf('bpmn:CatchEvent')) continue;
    at.file.extend(event, 'aftercare:Output', { source, target: variable.text });
    at.became(variable.setting, `aftercare:output ${variable.text} = ${source}`);
  }
  const code = at.file.takeUnresolved(at.node, 'errorRef');
  if (code === null) return;
  at.node.set('errorRef', at.file.definition('bpmn:Error', `error_${code}`, { errorCode: code }));
  at.became(`errorRef="${code}"`, `bpmn:error errorCode="${code}"`);
}

/** A thrown signal takes variables along. */
export function translateSignal(at: At): void {
  const event = at.node.$parent;
  for (const element of at.elements('in')) {
    if (element.attribute('variables') === 'all') {
      at.note('lossy', element.setting, {
        en: 'a signal carries what is named, not all variables',
        'zh-CN': '信号只携带指明的变量，而非全部变量',
      });
    }
    const mapping = mappingOf(at, element);
    if (mapping === null || event === undefined) continue;
    at.file.extend(event, 'aftercare:Payload', mapping);
    at.became(element.setting, `aftercare:payload ${mapping.target} = ${mapping.source}`);
  }
}

/** There a worker sends the message of a throwing event; here the event throws it by name, within the engine. */
export function translateMessageEvent(at: At, worker: readonly string[]): void {
  const event = at.node.$parent;
  if (!event?.$instanceOf('bpmn:ThrowEvent')) return;
  const sent = worker.map((name) => at.attribute(name)).find((each) => each !== null) ?? null;
  if (sent === null) return;
  thrownByName(at, sent.setting);
}

/** There a receive task without a message is told by its id to go on; here that is a message of that name. */
export function translateReceive(at: At): void {
  if (rawTextOf(at.node, 'messageRef') !== null || childOf(at.node, 'messageRef') !== null) return;
  const name = idOf(at.node) ?? '';
  at.node.set('messageRef', at.file.definition('bpmn:Message', `message_${name}`, { name }));
  at.note('lossy', 'receiveTask', {
    en: `it names no message: it goes on when the message "${name}" is published`,
    'zh-CN': `未指明消息：发布消息“${name}”后继续`,
  });
}
