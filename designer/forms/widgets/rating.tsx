import { StarFilled, StarOutlined } from '@ant-design/icons';
import { useTexts } from '../../i18n/texts.ts';
import { formTexts } from '../formTexts.ts';
import type { Widget, WidgetProps } from './widget.ts';

const STARS_UNLESS_SAID = 5;

function Stars({ control, schema, value, change }: WidgetProps) {
  const t = useTexts(formTexts);
  const maximum = schema.maximum ?? STARS_UNLESS_SAID;
  const given = typeof value === 'number' ? value : 0;
  return (
    <div className="ac-form-stars">
      {Array.from({ length: maximum }, (_, index) => index + 1).map((stars) => (
        <label key={stars} className="ac-form-star">
          <input
            type="radio"
            name={control.id}
            checked={given === stars}
            aria-label={t('rating', { value: stars, maximum })}
            onChange={() => change(stars)}
          />
          {stars <= given ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
        </label>
      ))}
    </div>
  );
}

export const rating: Widget = { Control: Stars, isGroup: true };
