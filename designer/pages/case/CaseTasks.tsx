import { Link } from 'react-router';
import { DueText } from '../../components/DueText.tsx';
import { Loading } from '../../components/Loading.tsx';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useTasksOf } from '../../state/instances.ts';
import { usePeople } from '../../state/organisation.ts';
import { paths } from '../../state/paths.ts';
import type { Task } from '../../state/tasks.ts';
import { Card } from '../../ui/Card.tsx';

/** Who had and has what to do in it. */
export function CaseTasks({ instance }: { readonly instance: string }) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const { moment } = useFormats();
  const { data, isPending } = useTasksOf(instance);
  const items = data?.items ?? [];
  return (
    <Card title={t('tasks')}>
      {isPending ? (
        <Loading />
      ) : items.length === 0 ? (
        <p className="ac-quiet">{t('noTasks')}</p>
      ) : (
        <ul className="ac-case-list">
          {items.map((task) => (
            <li key={task.id}>
              {task.state === 'open' ? (
                <Link to={paths.task(task.id)}>
                  <strong>{label(task.labels, task.name)}</strong>
                </Link>
              ) : (
                <strong>{label(task.labels, task.name)}</strong>
              )}
              <div className="ac-case-wait">
                <TaskOutcome task={task} />
                {task.state === 'open' ? (
                  <DueText dueAt={task.dueAt} />
                ) : (
                  task.endedAt !== null && <time dateTime={task.endedAt}>{moment(task.endedAt)}</time>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function TaskOutcome({ task }: { readonly task: Task }) {
  const t = useTexts(caseTexts);
  const people = usePeople();
  switch (task.state) {
    case 'open':
      return (
        <span>{task.assignee === null ? t('taskOpen') : `${t('taskOpen')} · ${people.nameOf(task.assignee)}`}</span>
      );
    case 'completed':
      return <span>{t('taskCompleted', { name: people.nameOf(task.completedBy ?? '') })}</span>;
    case 'withdrawn':
      return <span>{t('taskWithdrawn')}</span>;
  }
}
