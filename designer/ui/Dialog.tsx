import { ConfigProvider } from 'antd';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
  /** Without it nothing but the dialog itself can end it. */
  readonly onClose?: () => void;
}

/** The browser's own modal dialog: it holds the focus, and Escape closes it. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      className="ac-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose?.();
      }}
    >
      <div className="ac-dialog-body">
        <h2 id={heading}>{title}</h2>
        {/* Nothing outside of a modal dialog can be reached, so what opens within it opens in it. */}
        <ConfigProvider getPopupContainer={() => element.current ?? document.body}>
          <div>{children}</div>
        </ConfigProvider>
        {actions !== undefined && <div className="ac-dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
}
