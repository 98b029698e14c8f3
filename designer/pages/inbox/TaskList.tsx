import { CoffeeOutlined, FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { paths } from '../../state/paths.ts';
import type { useTasks } from '../../state/tasks.ts';
import { Notice } from '../../ui/Notice.tsx';
import { filtersSet, withoutFilters } from './inboxView.ts';
import type { InboxView } from './inboxView.ts';
import { TaskRow } from './TaskRow.tsx';

interface TaskListProps {
  readonly tasks: ReturnType<typeof useTasks>;
  readonly open: string | undefined;
  readonly view: InboxView;
  readonly change: (change: Partial<InboxView>) => void;
}

export function TaskList({ tasks, open, view, change }: TaskListProps) {
  const t = useTexts(inboxTexts);
  const { search } = useLocation();
  if (tasks.isPending) return <Loading />;
  if (tasks.isError) return <Failed error={tasks.error} retry={tasks.refetch} />;
  const items = tasks.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <NoTasks view={view} change={change} />;
  return (
    <>
      <ul className="ac-task-list" aria-label={t('list')} aria-busy={tasks.isPlaceholderData}>
        {items.map((task) => (
          <TaskRow key={task.id} task={task} to={paths.task(task.id) + search} isOpen={task.id === open} />
        ))}
      </ul>
      {tasks.hasNextPage && (
        <Button block type="text" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function NoTasks({ view, change }: Pick<TaskListProps, 'view' | 'change'>) {
  const t = useTexts(inboxTexts);
  if (filtersSet(view) > 0 || view.text !== '')
    return (
      <Notice
        picture={<FilterOutlined />}
        title={t('emptyFiltered')}
        action={<Button onClick={() => change(withoutFilters)}>{t('clearFilters')}</Button>}
      />
    );
  switch (view.whose) {
    case 'mine':
      return (
        <Notice
          picture={<CoffeeOutlined />}
          title={t('emptyMine')}
          action={<Button onClick={() => change({ whose: 'groups' })}>{t('seeGroups')}</Button>}
        >
          {t('emptyMineHelp')}
        </Notice>
      );
    case 'groups':
      return (
        <Notice picture={<CoffeeOutlined />} title={t('emptyGroups')}>
          {t('emptyGroupsHelp')}
        </Notice>
      );
    case 'all':
      return <Notice picture={<CoffeeOutlined />} title={t('emptyAll')} />;
  }
}
