import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';

/** For `allowClear` of a select: antd's button to empty it says its name in English only. */
export function useClearing(): { readonly label: string } {
  return { label: useTexts(shellTexts)('clear') };
}
