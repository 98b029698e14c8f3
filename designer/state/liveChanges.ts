import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '../../engine/contract/schemas/change.ts';

/** Changes that come close after one another are looked at together. */
const GATHER_MS = 400;

/**
 * Looks again at what is shown when the server says that it changed. A tab that nobody sees hears nothing: browsers hold few connections
 * to one server, and the word with which a stream begins makes it look at everything.
 */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let close = listen(queries);
    const turn = (): void => {
      close();
      close = document.hidden ? () => undefined : listen(queries);
    };
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      close();
    };
  }, [queries]);
}

function listen(queries: QueryClient): () => void {
  const changed = new Set<string>();
  let isFirst = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookAgain = (): void => {
    timer = undefined;
    const instances = new Set(changed);
    changed.clear();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey, instances) });
  };
  const gather = (...what: readonly string[]): void => {
    for (const each of what) changed.add(each);
    timer ??= setTimeout(lookAgain, GATHER_MS);
  };

  const source = new EventSource('/api/events');
  source.addEventListener('change', ({ data }: MessageEvent<string>) => {
    const { instance, root } = JSON.parse(data) as Change;
    gather(instance, root);
  });
  source.addEventListener('ready', () => {
    if (!isFirst) gather(EVERYTHING);
    isFirst = false;
  });
  source.addEventListener('error', () => {
    // Refused for good: the session is over, and asking for anything says so.
    if (source.readyState === EventSource.CLOSED) gather(EVERYTHING);
  });
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

const EVERYTHING = '*';

/** Keys name an instance where they speak of one only; a task's id begins with its instance's. */
function isAbout([subject, , id]: readonly unknown[], changed: ReadonlySet<string>): boolean {
  const isLive = subject === 'tasks' || subject === 'instances' || subject === 'incidents' || subject === 'workflows';
  if (!isLive) return false;
  if (typeof id !== 'string' || changed.has(EVERYTHING)) return true;
  const instance = id.split('.')[0] ?? '';
  return !isInstance(instance) || changed.has(instance);
}

const isInstance = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);
