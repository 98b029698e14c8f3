import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import './banner.css';

type Tone = 'bad' | 'warning' | 'info' | 'good';

const pictures: Readonly<Record<Tone, ReactNode>> = {
  bad: <CloseCircleFilled />,
  warning: <WarningFilled />,
  info: <InfoCircleFilled />,
  good: <CheckCircleFilled />,
};

interface BannerProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Something to know before going on. */
export function Banner({ tone, children, action }: BannerProps) {
  return (
    <div className={`ac-banner ac-banner-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className="ac-banner-picture" aria-hidden>
        {pictures[tone]}
      </span>
      <div className="ac-banner-text">{children}</div>
      {action}
    </div>
  );
}
