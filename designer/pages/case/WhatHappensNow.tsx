import {
  ApiOutlined,
  ClockCircleOutlined,
  ForkOutlined,
  MailOutlined,
  QuestionCircleOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DueText } from '../../components/DueText.tsx';
import { Loading } from '../../components/Loading.tsx';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useTokens } from '../../state/instances.ts';
import type { Instance, Token } from '../../state/instances.ts';
import { paths } from '../../state/paths.ts';
import { Card } from '../../ui/Card.tsx';

type Wait = Token['waits'][number];

const pictures: Readonly<Record<string, ReactNode>> = {
  task: <UserOutlined />,
  job: <ApiOutlined />,
  timer: <ClockCircleOutlined />,
  message: <MailOutlined />,
  signal: <MailOutlined />,
  condition: <QuestionCircleOutlined />,
  call: <ForkOutlined />,
};

/** Where the case stands and what each place waits for. */
export function WhatHappensNow({ instance }: { readonly instance: Instance }) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const { data, isPending } = useTokens(instance.id);
  const waiting = (data?.items ?? []).filter(({ waits }) => waits.length > 0);
  return (
    <Card title={t('now')} note={t('nowHelp')}>
      {isPending ? (
        <Loading />
      ) : waiting.length === 0 ? (
        <p className="ac-quiet">{t('nothingNow')}</p>
      ) : (
        <ul className="ac-case-list">
          {waiting.map((token) => (
            <li key={token.visit}>
              <strong>
                {label(token.labels, token.name === '' ? token.element : token.name)}
                {token.index !== null && ` ${token.index + 1}`}
              </strong>
              {token.waits.map((wait) => (
                <WaitLine key={wait.id} instance={instance.id} wait={wait} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function WaitLine({ instance, wait }: { readonly instance: string; readonly wait: Wait }) {
  return (
    <div className="ac-case-wait">
      <span aria-hidden>{pictures[wait.type]}</span>
      <WaitText instance={instance} wait={wait} />
    </div>
  );
}

function WaitText({ instance, wait }: { readonly instance: string; readonly wait: Wait }) {
  const t = useTexts(caseTexts);
  const { moment } = useFormats();
  switch (wait.type) {
    case 'task':
      return (
        <span>
          {t('waitsTask')} · <Link to={paths.task(`${instance}.${wait.id}`)}>{t('openTask')}</Link>
        </span>
      );
    case 'timer':
      return wait.dueAt === undefined ? null : (
        <span>
          {t('waitsTimer', { moment: moment(wait.dueAt) })} · <DueText dueAt={wait.dueAt} />
        </span>
      );
    case 'message':
      return <span>{t('waitsMessage', { name: wait.name ?? '' })}</span>;
    case 'signal':
      return <span>{t('waitsSignal', { name: wait.name ?? '' })}</span>;
    case 'condition':
      return <span>{t('waitsCondition')}</span>;
    case 'call':
      return (
        <span>
          {t('waitsCall')}
          {wait.calledInstance !== undefined && (
            <>
              {' · '}
              <Link to={paths.case(wait.calledInstance)}>{t('openCalled')}</Link>
            </>
          )}
        </span>
      );
    default:
      return <span>{t('waitsJob')}</span>;
  }
}
