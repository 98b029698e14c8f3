import { ClockCircleOutlined, UserOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { Link } from 'react-router';
import { DueText } from '../../components/DueText.tsx';
import { PriorityMark } from '../../components/PriorityMark.tsx';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { usePeople, useUnits } from '../../state/organisation.ts';
import { useMe } from '../../state/session.ts';
import type { Task } from '../../state/tasks.ts';

interface TaskRowProps {
  readonly task: Task;
  readonly to: string;
  readonly isOpen: boolean;
}

export const TaskRow = memo(function TaskRow({ task, to, isOpen }: TaskRowProps) {
  const t = useTexts(inboxTexts);
  const label = useLabel();
  const units = useUnits();
  const people = usePeople();
  const me = useMe();
  const subject = task.title ?? task.businessKey;
  return (
    <li>
      <Link to={to} className="ac-task-row" aria-current={isOpen ? 'true' : undefined} data-task={task.id}>
        <span className="ac-task-row-head">
          <strong>{label(task.labels, task.name)}</strong>
          <PriorityMark priority={task.priority} />
        </span>
        {subject !== null && <span className="ac-task-row-subject">{subject}</span>}
        <span className="ac-task-row-foot">
          <span>
            {label(task.processLabels, task.processName)}
            {task.unit !== null && ` · ${units.nameOf(task.unit)}`}
          </span>
          <span className="ac-task-row-due">
            <ClockCircleOutlined aria-hidden /> <DueText dueAt={task.dueAt} />
          </span>
        </span>
        {task.assignee !== null && task.assignee !== me.user && (
          <span className="ac-task-row-foot">
            <span>
              <UserOutlined aria-hidden /> {t('assignedTo', { name: people.nameOf(task.assignee) })}
            </span>
          </span>
        )}
      </Link>
    </li>
  );
});
