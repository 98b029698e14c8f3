import { childOf, textOf } from '../tree/node.ts';
import type { At } from './at.ts';

/** There a worker sends the message of a throwing event; here the event throws it, named by itself where nothing else names it. */
export function thrownByName(at: Pick<At, 'note' | 'file' | 'node'>, setting: string, holder = at.node): void {
  const owner = at.file.ownerOf(at.node) ?? '';
  if (childOf(holder, 'messageRef') === null) {
    holder.set('messageRef', at.file.definition('bpmn:Message', `message_${owner}`, { name: owner }));
  }
  const message = childOf(holder, 'messageRef');
  const name = (message && textOf(message, 'name')) ?? owner;
  at.note('lossy', setting, {
    en: `no worker sends it: the event throws the message "${name}" within the engine`,
    'zh-CN': `不由外部程序发送：事件在引擎内抛出消息“${name}”`,
  });
}
