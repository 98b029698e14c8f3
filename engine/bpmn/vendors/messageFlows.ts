import { childOf, childrenOf, idOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ImportFile } from './importFile.ts';

/**
 * Between pools many drawings have a message flow and no message. Its ends then share one: that of the flow, or of the
 * end that names one, else one named as the flow is (BPMN 2.0.2, 9.3: a message flow may have a message).
 */
export function translateMessageFlows(file: ImportFile): void {
  const flows = file.nodes.filter((node) => node.$type === 'bpmn:MessageFlow');
  for (const flow of flows) {
    const ends = ['sourceRef', 'targetRef'].flatMap((name) => holderOf(childOf(flow, name)) ?? []);
    const nameless = ends.filter((end) => childOf(end, 'messageRef') === null);
    if (nameless.length === 0) continue;
    const named = [flow, ...ends].flatMap((each) => childOf(each, 'messageRef') ?? [])[0];
    const id = idOf(flow) ?? '';
    const name = textOf(flow, 'name') ?? id;
    const message = named ?? file.definition('bpmn:Message', `message_${id}`, { name });
    for (const end of nameless) {
      end.set('messageRef', message);
      const said = textOf(message, 'name') ?? '';
      file.note({
        outcome: 'translated',
        element: file.ownerOf(end),
        setting: `messageFlow "${id}"`,
        message: { en: `becomes the message "${said}"`, 'zh-CN': `变为消息“${said}”` },
      });
    }
  }
}

/** What of an end can name a message: the task itself, or the definition within an event. */
function holderOf(end: Node | null): Node | null {
  if (end === null) return null;
  if (end.$type === 'bpmn:SendTask' || end.$type === 'bpmn:ReceiveTask') return end;
  return childrenOf(end, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:MessageEventDefinition') ?? null;
}
