import { childrenOf } from '../../tree/node.ts';
import type { At } from '../at.ts';
import { refuseComputed } from '../refuseComputed.ts';
import { thrownByName } from '../thrownByName.ts';
import { fixedName } from './fromZeebe.ts';

/** `zeebe:taskDefinition`: work for a job worker. False where there is none. */
export function translateJob(at: At): boolean {
  const [definition] = at.elements('taskDefinition');
  const said = definition?.attribute('type') ?? null;
  if (definition === undefined || said === null) return false;
  const type = fixedName(said);
  if (type === null) refuseComputed(at, `${definition.setting} type="${said}"`);
  else at.put('aftercare:Job', 'type', definition, type);
  putRetries(at, definition.attribute('retries'), definition.setting);
  const headers = at.elements('taskHeaders').flatMap((element) => element.elements('header'));
  for (const header of headers) at.header(header.attribute('key') ?? '', header.attribute('value') ?? '', header);
  return true;
}

function putRetries(at: At, retries: string | null, setting: string): void {
  if (retries === null) return;
  const attempts = /^\d{1,3}$/.test(retries) ? Math.min(Math.max(Number(retries), 1), 100) : null;
  if (attempts !== null) at.put('aftercare:Job', 'attempts', { setting }, String(attempts));
  else at.note('lossy', setting, { en: 'the number of attempts is fixed here', 'zh-CN': '本引擎的重试次数是固定的' });
}

/** There a job worker sends what an event throws. */
export function translateThrow(at: At): void {
  const [definition] = at.elements('taskDefinition');
  at.elements('taskHeaders');
  const message = childrenOf(at.node, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:MessageEventDefinition');
  const [published] = at.elements('publishMessage');
  if (published !== undefined) {
    for (const [name, property] of [
      ['correlationKey', 'key'],
      ['timeToLive', 'timeToLive'],
    ] as const) {
      const text = published.attribute(name);
      const value = text === null ? null : at.feel({ text, setting: published.setting }, 'needed');
      if (value !== null)
        at.put('aftercare:Subscription', property, published, property === 'key' ? value : timeOf(value));
    }
  }
  if (definition !== undefined && message !== undefined) thrownByName(at, definition.setting, message);
}

/** The time to live is a fixed text, not an expression. */
const timeOf = (value: string): string => value.replace(/^"(.*)"$/, '$1');
