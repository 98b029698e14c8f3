import { Button, Select } from 'antd';
import { useState } from 'react';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import { usePeople } from '../../state/organisation.ts';
import { useTaskCommand } from '../../state/tasks.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface AssignDialogProps {
  readonly task: string;
  readonly assignee: string | null;
  readonly close: () => void;
}

export function AssignDialog({ task, assignee, close }: AssignDialogProps) {
  const t = useTexts(inboxTexts);
  const label = useLabel();
  const say = useTroubleText();
  const toast = useToast();
  const people = usePeople();
  const { assign } = useTaskCommand(task);
  const [chosen, setChosen] = useState(assignee);
  const options = people.all
    .filter(({ active }) => active)
    .map(({ username, name, roles }) => ({
      value: username,
      label: [
        label(name, username),
        ...roles.map(({ roleName, role, unitCode }) => `${label(roleName, role)} ${unitCode}`),
      ].join(' · '),
    }));
  const go = (): void => {
    if (chosen === null) return;
    const done = (): void => {
      toast.good(t('assignDone', { name: people.nameOf(chosen) }));
      close();
    };
    assign.mutate(chosen, { onSuccess: done });
  };
  return (
    <Dialog
      title={t('assignTitle')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={assign.isPending} disabled={chosen === null} onClick={go}>
            {t('assign')}
          </Button>
        </>
      }
    >
      <Field label={t('assignTo')}>
        {(control) => (
          <Select<string>
            {...control}
            className="ac-wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen}
            options={options}
            onChange={setChosen}
          />
        )}
      </Field>
      {assign.isError && <Banner tone="bad">{say(assign.error)}</Banner>}
    </Dialog>
  );
}
