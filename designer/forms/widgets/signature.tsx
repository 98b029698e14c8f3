import { Button, Input } from 'antd';
import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { formTexts } from '../formTexts.ts';
import type { Widget, WidgetProps } from './widget.ts';

const WIDTH = 480;
const HEIGHT = 160;
const PEN_WIDTH = 2.5;

const isDrawn = (value: WidgetProps['value']): value is string =>
  typeof value === 'string' && value.startsWith('data:image/');

/** Drawn with a pointer, kept as a small picture; who cannot draw types the name. */
function Signature({ control, label, value, change }: WidgetProps) {
  const t = useTexts(formTexts);
  const canvas = useRef<HTMLCanvasElement>(null);

  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = event.currentTarget.getContext('2d');
    if (pen === null || event.buttons === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - left) * WIDTH) / width;
    const y = ((event.clientY - top) * HEIGHT) / height;
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId);
      Object.assign(pen, { lineWidth: PEN_WIDTH, lineCap: 'round', lineJoin: 'round', strokeStyle: '#10239e' });
      pen.beginPath();
      pen.moveTo(x, y);
    } else {
      pen.lineTo(x, y);
      pen.stroke();
    }
  };
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    change(null);
  };

  return (
    <div className="ac-form-signature">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={`${label}: ${isDrawn(value) ? t('signed') : t('sign')}`}
        onPointerDown={draw}
        onPointerMove={draw}
        onPointerUp={({ currentTarget }) => change(currentTarget.toDataURL('image/png'))}
      />
      <div className="ac-form-signature-below">
        <span>{isDrawn(value) ? t('signed') : t('sign')}</span>
        <Button size="small" onClick={clear} disabled={value === null || value === ''}>
          {t('clear')}
        </Button>
      </div>
      <Input
        {...control}
        aria-label={t('typeName')}
        placeholder={t('typeName')}
        disabled={isDrawn(value)}
        value={isDrawn(value) || typeof value !== 'string' ? '' : value}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}

export const signature: Widget = { Control: Signature, isGroup: true };
