import { FilterOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Only } from '../../components/Only.tsx';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useTaskCounts, useTasks } from '../../state/tasks.ts';
import type { Whose } from '../../state/tasks.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useNow } from '../../ui/useNow.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { filtersSet, queryOf, sorts, useInboxView } from './inboxView.ts';
import type { InboxView } from './inboxView.ts';
import { NoTaskChosen } from './NoTaskChosen.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { TaskList } from './TaskList.tsx';
import { TaskPane } from './TaskPane.tsx';
import { useInboxKeys } from './useInboxKeys.ts';
import './inbox.css';

const whoses = ['mine', 'groups', 'all'] as const satisfies readonly Whose[];

/** The list beside the task that is open; on a phone the one or the other. */
export function InboxPage() {
  return (
    <Only who="workInbox">
      <Inbox />
    </Only>
  );
}

function Inbox() {
  const { task } = useParams();
  const [view, change] = useInboxView();
  const tasks = useTasks(queryOf(view, useNow()));
  const [isHelpOpen, setHelpOpen] = useState(false);
  useInboxKeys({ showHelp: () => setHelpOpen(true) });
  return (
    <div className={task === undefined ? 'ac-inbox' : 'ac-inbox ac-inbox-with-task'}>
      <div className="ac-inbox-list">
        <InboxHead view={view} change={change} total={tasks.data?.pages[0]?.total} showHelp={() => setHelpOpen(true)} />
        <TaskList tasks={tasks} open={task} view={view} change={change} />
      </div>
      <div className="ac-inbox-task">{task === undefined ? <NoTaskChosen /> : <TaskPane key={task} id={task} />}</div>
      {isHelpOpen && <Shortcuts close={() => setHelpOpen(false)} />}
    </div>
  );
}

interface InboxHeadProps {
  readonly view: InboxView;
  readonly change: (change: Partial<InboxView>) => void;
  readonly total: number | undefined;
  readonly showHelp: () => void;
}

function InboxHead({ view, change, total, showHelp }: InboxHeadProps) {
  const t = useTexts(inboxTexts);
  const { data: counts } = useTaskCounts();
  const active = filtersSet(view);
  const [areFiltersOpen, setFiltersOpen] = useState(active > 0);
  const sortNames = {
    due: t('sortDue'),
    '-priority': t('sortPriority'),
    created: t('sortOldest'),
    '-created': t('sortNewest'),
  };
  return (
    <div className="ac-inbox-head">
      <div className="ac-inbox-title">
        <h1>{t('title')}</h1>
        <Button
          type="text"
          className="ac-desk-only"
          icon={<QuestionCircleOutlined />}
          aria-label={t('shortcuts')}
          onClick={showHelp}
        />
      </div>
      <Tabs
        label={t('whose')}
        chosen={view.whose}
        tabs={whoses.map((whose) => ({ value: whose, name: t(whose), count: counts?.[whose] }))}
        choose={(whose) => change({ whose })}
      />
      <div className="ac-inbox-tools">
        <Input
          id="inbox-search"
          type="search"
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={view.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <Button
          icon={<FilterOutlined />}
          aria-expanded={areFiltersOpen}
          aria-controls="filters"
          type={active > 0 ? 'primary' : 'default'}
          ghost={active > 0}
          aria-label={active > 0 ? t('filtersActive', { count: active }) : t('filters')}
          onClick={() => setFiltersOpen(!areFiltersOpen)}
        />
      </div>
      {areFiltersOpen && <InboxFilters view={view} change={change} />}
      <div className="ac-inbox-sum">
        <span role="status">{total === undefined ? '' : t('total', { count: total })}</span>
        <label>
          <span className="ac-unseen">{t('sort')}</span>
          <select
            className="ac-plain-select"
            value={view.sort}
            onChange={({ target }) => change({ sort: sorts.find((sort) => sort === target.value) ?? 'due' })}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortNames[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
