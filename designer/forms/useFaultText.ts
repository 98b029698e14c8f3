import { useTexts } from '../i18n/texts.ts';
import { formTexts } from './formTexts.ts';
import type { Fault } from './schema/checkValue.ts';
import { schemaAt } from './schema/schema.ts';
import type { Schema } from './schema/schema.ts';

/** Says in the user's language which rule is broken, whoever found it. */
export function useFaultText(schema: Schema): (fault: Fault) => string {
  const t = useTexts(formTexts);
  return ({ place, keyword }) => {
    const rule = schemaAt(schema, place);
    switch (keyword) {
      case 'required':
        return rule.enum === undefined ? t('required') : t('chooseOne');
      case 'minLength':
        return rule.minLength === 1 ? t('required') : t('minLength', { limit: rule.minLength ?? 0 });
      case 'maxLength':
        return t('maxLength', { limit: rule.maxLength ?? 0 });
      case 'minimum':
        return t('minimum', { limit: rule.minimum ?? 0 });
      case 'maximum':
        return t('maximum', { limit: rule.maximum ?? 0 });
      case 'minItems':
        return t('minItems', { count: rule.minItems ?? 0 });
      case 'maxItems':
        return t('maxItems', { count: rule.maxItems ?? 0 });
      case 'type':
        return rule.type === 'integer' ? t('wholeNumber') : rule.type === 'number' ? t('aNumber') : t('format');
      case 'enum':
      case 'const':
      case 'oneOf':
        return t('chooseOne');
      case 'format':
        return rule.format === 'email' ? t('email') : t('format');
      case 'pattern':
        return t('format');
      default:
        return t('otherFault');
    }
  };
}
