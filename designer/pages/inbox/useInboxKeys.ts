import { useEffect, useRef } from 'react';

/** Walks through the list and acts on the open task without a mouse. Keys that are being typed into a field are its own. */
export function useInboxKeys({ showHelp }: { readonly showHelp: () => void }): void {
  const help = useRef(showHelp);
  useEffect(() => {
    help.current = showHelp;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const act = actions[event.key];
      if (act === undefined && event.key !== '?') return;
      event.preventDefault();
      if (act === undefined) help.current();
      else act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

const actions: Readonly<Record<string, () => void>> = {
  ArrowDown: () => walk(1),
  j: () => walk(1),
  ArrowUp: () => walk(-1),
  k: () => walk(-1),
  c: () => document.querySelector<HTMLButtonElement>('[data-action="claim"]')?.click(),
  '/': () => document.getElementById('inbox-search')?.focus(),
};

function walk(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.ac-task-row')];
  const at = rows.findIndex((row) => row === document.activeElement || row.ariaCurrent === 'true');
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : at;
  rows[Math.min(Math.max(from + step, 0), rows.length - 1)]?.focus();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, dialog, [contenteditable], [role="combobox"]') !== null;
