import { rawTextOf, textOf } from '../../tree/node.ts';
import type { At, Said } from '../at.ts';
import { hasJuel } from '../juel/fromJuel.ts';
import { putScriptJob } from './job.ts';

/** FEEL runs here, JUEL is translated, any other script is a job for a worker that knows its language. */
export function translateScript(at: At): void {
  const script = { text: rawTextOf(at.node, 'script') ?? '', setting: 'script' };
  const result = at.attribute('resultVariable') ?? at.attribute('resultVariableName');
  const resource = at.attribute('resource');
  const format = textOf(at.node, 'scriptFormat') ?? (hasJuel(script.text) ? 'juel' : 'feel');
  if (/feel/i.test(format)) {
    if (result !== null) at.put('aftercare:Result', 'variable', result, result.text);
    return;
  }
  if (/^juel$/i.test(format) && translateText(at, script, result)) return;
  putScriptJob(at, { text: format, setting: `scriptFormat="${format}"` }, script);
  if (resource !== null) at.header('resource', resource.text, resource);
  if (result !== null) at.put('aftercare:Job', 'resultVariable', result, result.text);
}

function translateText(at: At, script: Said, result: Said | null): boolean {
  const translated = at.vendor.toFeel(hasJuel(script.text) ? script.text : `\${${script.text}}`);
  if (!translated.ok) return false;
  at.node.set('script', translated.value);
  at.node.set('scriptFormat', 'feel');
  at.became('script', `FEEL: ${translated.value}`);
  if (result !== null) at.put('aftercare:Result', 'variable', result, result.text);
  return true;
}
