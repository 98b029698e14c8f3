import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import { workflowTexts } from '../../i18n/workflowTexts.ts';
import { useRetry } from '../../state/workflows.ts';
import type { Incident } from '../../state/workflows.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface RetryDialogProps {
  readonly incident: Incident;
  readonly close: () => void;
}

export function RetryDialog({ incident, close }: RetryDialogProps) {
  const t = useTexts(workflowTexts);
  const say = useTroubleText();
  const toast = useToast();
  const retry = useRetry(incident.id);
  const [text, setText] = useState('');
  const variables = variablesIn(text);
  const go = (): void => {
    if (variables === null) return;
    const done = (): void => {
      toast.good(t('retried'));
      close();
    };
    retry.mutate(variables, { onSuccess: done });
  };
  return (
    <Dialog
      title={t('retryTitle', { element: incident.element })}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={retry.isPending} onClick={go}>
            {t('retry')}
          </Button>
        </>
      }
    >
      <p>
        <code>{incident.message}</code>
      </p>
      <Field
        label={t('variables')}
        help={t('retryHelp')}
        trouble={variables === null ? t('variablesWrong') : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {retry.isError && <Banner tone="bad">{say(retry.error)}</Banner>}
    </Dialog>
  );
}

function variablesIn(text: string): Schemas['Variables'] | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Schemas['Variables'])
      : null;
  } catch {
    return null;
  }
}
