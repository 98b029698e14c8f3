import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import './dropDown.css';

interface DropDownProps {
  readonly label: string;
  readonly face: ReactNode;
  /** What is chosen in it closes it. */
  readonly children: ReactNode;
}

/** A button that shows a small panel below it, until one looks elsewhere. */
export function DropDown({ label, face, children }: DropDownProps) {
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (!isOpen) return;
    const closeFromOutside = (event: Event): void => {
      if (event.target instanceof Node && around.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
    };
  }, [isOpen]);

  return (
    <div
      className="ac-drop-down"
      ref={around}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="ac-drop-down-face"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen && (
        <div
          className="ac-drop-down-panel"
          id={panel}
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('button, a') !== null) close();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
