import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Whether it is all that its page shows. */
  readonly isPage?: boolean;
  /** Whether people should hear of it at once. */
  readonly isUrgent?: boolean;
}

/** Fills the place of something that is not there: empty, failed, not allowed. */
export function Notice({ picture, title, children, action, isPage = false, isUrgent = false }: NoticeProps) {
  return (
    <div className="ac-notice" role={isUrgent ? 'alert' : 'status'}>
      {picture !== undefined && (
        <div className="ac-notice-picture" aria-hidden>
          {picture}
        </div>
      )}
      {isPage ? <h1 className="ac-notice-title">{title}</h1> : <p className="ac-notice-title">{title}</p>}
      {children !== undefined && <div className="ac-notice-text">{children}</div>}
      {action !== undefined && <div className="ac-notice-action">{action}</div>}
    </div>
  );
}
