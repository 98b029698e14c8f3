import { Button } from 'antd';
import type { Variables } from '../../../engine/core/expressions.ts';
import { readFormDocument } from '../../forms/formDocument.ts';
import { formTexts } from '../../forms/formTexts.ts';
import { FormView } from '../../forms/FormView.tsx';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import type { Answer, TaskDetail } from '../../state/tasks.ts';
import { Banner } from '../../ui/Banner.tsx';

interface TaskFormProps {
  readonly task: TaskDetail;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly complete: (answer: Answer) => void;
}

/** The form of a task, to be filled in by who has it and read by others. A step without one is completed as it is. */
export function TaskForm({ task, error, isSending, complete }: TaskFormProps) {
  const t = useTexts(inboxTexts);
  const forForm = useTexts(formTexts);
  const say = useTroubleText();
  const document = readFormDocument(task.formDocument);
  const trouble = error === null ? undefined : <Banner tone="bad">{say(error)}</Banner>;
  const send = (
    <Button type="primary" size="large" htmlType="submit" loading={isSending}>
      {t('complete')}
    </Button>
  );

  if (task.form === null || document === null)
    return (
      <form
        className="ac-form"
        onSubmit={(event) => {
          event.preventDefault();
          complete({});
        }}
      >
        <p>{task.form === null ? t('noForm') : forForm('formMissing')}</p>
        {trouble}
        {task.may.complete && <div className="ac-form-actions">{send}</div>}
      </form>
    );

  return (
    <FormView
      document={document}
      variables={task.variables as Variables}
      error={error}
      note={trouble}
      {...(task.may.complete ? { submit: complete, actions: send } : {})}
    />
  );
}
