import type { At, Said } from './at.ts';
import { hasJuel } from './juel/fromJuel.ts';

/** A form by its key, if one of that key is deployed with the process; another tool's form is none of ours. */
export function putForm(at: At, said: Said): void {
  const { forms } = at.file;
  if (hasJuel(said.text) || said.text.startsWith('=')) {
    at.note('lossy', said.setting, {
      en: 'the key of a form is a fixed name here',
      'zh-CN': '本引擎的表单标识是固定名称',
    });
  } else if (forms === null || forms.has(said.text)) {
    at.put('aftercare:Form', 'key', said, said.text);
  } else {
    at.note('lossy', said.setting, {
      en: `no form "${said.text}" is deployed with it; make forms/*.json with that key, and it is used`,
      'zh-CN': `没有一同部署表单“${said.text}”；在 forms/*.json 中建立同名表单后即可使用`,
    });
  }
}
