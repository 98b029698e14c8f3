import { Button, Input } from 'antd';
import { useState } from 'react';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import { useCancelInstance } from '../../state/instances.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface CancelDialogProps {
  readonly instance: string;
  readonly close: () => void;
}

export function CancelDialog({ instance, close }: CancelDialogProps) {
  const t = useTexts(caseTexts);
  const say = useTroubleText();
  const toast = useToast();
  const cancel = useCancelInstance(instance);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const go = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    cancel.mutate(reason.trim(), {
      onSuccess: () => {
        toast.good(t('cancelledNow'));
        close();
      },
    });
  };
  return (
    <Dialog
      title={t('cancelTitle')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('keep')}</Button>
          <Button danger type="primary" loading={cancel.isPending} onClick={go}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="ac-case-note">{t('cancelHelp')}</p>
      <Field label={t('reason')} isRequired trouble={isTried && reason.trim() === '' ? t('reasonNeeded') : undefined}>
        {(control) => (
          <Input.TextArea {...control} rows={3} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      {cancel.isError && <Banner tone="bad">{say(cancel.error)}</Banner>}
    </Dialog>
  );
}
