import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import './toasts.css';

interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

interface Say {
  readonly good: (text: string) => void;
  readonly bad: (text: string) => void;
}

const GOOD_MS = 4_000;
const BAD_MS = 8_000;

const SayContext = createContext<Say>({ good: () => undefined, bad: () => undefined });

/** Short words about what was just done. */
export const useToast = (): Say => use(SayContext);

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const show = useCallback((tone: Toast['tone'], text: string, ms: number) => {
    count.current += 1;
    const id = count.current;
    setToasts((shown) => [...shown, { id, tone, text }]);
    setTimeout(() => setToasts((shown) => shown.filter((each) => each.id !== id)), ms);
  }, []);
  const say = useMemo<Say>(
    () => ({ good: (text) => show('good', text, GOOD_MS), bad: (text) => show('bad', text, BAD_MS) }),
    [show],
  );
  return (
    <SayContext value={say}>
      {children}
      <div className="ac-toasts" role="status">
        {toasts.map(({ id, tone, text }) => (
          <div key={id} className={`ac-toast ac-toast-${tone}`}>
            <span aria-hidden>{tone === 'good' ? <CheckCircleFilled /> : <CloseCircleFilled />}</span>
            {text}
          </div>
        ))}
      </div>
    </SayContext>
  );
}
