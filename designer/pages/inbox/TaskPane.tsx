import { ArrowLeftOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { DueText } from '../../components/DueText.tsx';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PriorityMark } from '../../components/PriorityMark.tsx';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import { usePeople, useRoles, useUnits } from '../../state/organisation.ts';
import { paths } from '../../state/paths.ts';
import { useTask, useTaskCommand } from '../../state/tasks.ts';
import type { TaskDetail } from '../../state/tasks.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AssignDialog } from './AssignDialog.tsx';

const TaskForm = lazy(() => import('./TaskForm.tsx').then(({ TaskForm }) => ({ default: TaskForm })));

/** The task that is open: what it is about, its form, and what can be done with it. */
export function TaskPane({ id }: { readonly id: string }) {
  const t = useTexts(inboxTexts);
  const { search } = useLocation();
  const task = useTask(id);
  return (
    <>
      <Link to={paths.inbox() + search} className="ac-inbox-back">
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      {task.isPending && <Loading />}
      {task.data === undefined && task.isError && <Failed error={task.error} retry={task.refetch} />}
      {/* A later look that fails, as when the session ends, must not take away what is being filled in. */}
      {task.data !== undefined && <OpenTask task={task.data} />}
    </>
  );
}

function OpenTask({ task }: { readonly task: TaskDetail }) {
  const t = useTexts(inboxTexts);
  const label = useLabel();
  const people = usePeople();
  const roles = useRoles();
  const units = useUnits();
  const { fromNow } = useFormats();
  const [openedAt] = useState(() => Date.now());
  const name = label(task.labels, task.name);
  const group = [
    task.role === null ? '' : t('forRole', { role: roles.nameOf(task.role) }),
    task.unit === null ? '' : units.nameOf(task.unit),
  ].filter((part) => part !== '');
  return (
    <article className="ac-task" aria-label={name}>
      <header className="ac-task-head">
        <div className="ac-task-name">
          <h1>{name}</h1>
          <PriorityMark priority={task.priority} />
        </div>
        <p className="ac-task-subject">{[task.title, task.businessKey].filter((part) => part !== null).join(' · ')}</p>
        <div className="ac-task-facts" role="group" aria-label={t('facts')}>
          <span>{label(task.processLabels, task.processName)}</span>
          {group.length > 0 && <span>{group.join(' · ')}</span>}
          <DueText dueAt={task.dueAt} />
          <span>{t('created', { when: fromNow(task.createdAt, openedAt) })}</span>
          <span>{task.assignee === null ? t('nobody') : t('assignedTo', { name: people.nameOf(task.assignee) })}</span>
        </div>
        <TaskActions task={task} name={name} />
      </header>
      {task.state === 'completed' && (
        <Banner tone="good">{t('overCompleted', { name: people.nameOf(task.completedBy ?? '') })}</Banner>
      )}
      {task.state === 'withdrawn' && <Banner tone="info">{t('overWithdrawn')}</Banner>}
      {task.state === 'open' && <Work task={task} name={name} />}
    </article>
  );
}

function TaskActions({ task }: { readonly task: TaskDetail; readonly name: string }) {
  const t = useTexts(inboxTexts);
  const say = useTroubleText();
  const toast = useToast();
  const { claim, release } = useTaskCommand(task.id);
  const [isAssigning, setAssigning] = useState(false);
  const tell = (text: string) => ({
    onSuccess: () => toast.good(text),
    onError: (error: Error) => toast.bad(say(error)),
  });
  return (
    <div className="ac-task-actions">
      {task.may.claim && (
        <Button
          type="primary"
          data-action="claim"
          loading={claim.isPending}
          onClick={() => claim.mutate(undefined, tell(t('claimed')))}
        >
          {t('claim')}
        </Button>
      )}
      {task.may.release && (
        <Button loading={release.isPending} onClick={() => release.mutate(undefined, tell(t('released')))}>
          {t('release')}
        </Button>
      )}
      {task.may.assign && <Button onClick={() => setAssigning(true)}>{t('assign')}</Button>}
      <Link to={paths.case(task.root)} className="ac-task-case">
        <FolderOpenOutlined aria-hidden /> {t('openCase')}
      </Link>
      {isAssigning && <AssignDialog task={task.id} assignee={task.assignee} close={() => setAssigning(false)} />}
    </div>
  );
}

function Work({ task, name }: { readonly task: TaskDetail; readonly name: string }) {
  const t = useTexts(inboxTexts);
  const toast = useToast();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { complete } = useTaskCommand(task.id);
  return (
    <>
      {!task.may.complete && <Banner tone="info">{task.may.claim ? t('claimFirst') : t('notYours')}</Banner>}
      <Suspense fallback={<Loading />}>
        <TaskForm
          // Whoever gets a task begins with the form as it is then.
          key={String(task.may.complete)}
          task={task}
          error={complete.error}
          isSending={complete.isPending}
          complete={(answer) =>
            complete.mutate(answer, {
              onSuccess: () => {
                toast.good(t('completed', { name }));
                void navigate(paths.inbox() + search);
              },
            })
          }
        />
      </Suspense>
    </>
  );
}
