import { useId } from 'react';
import type { ReactNode } from 'react';
import './card.css';

interface CardProps {
  readonly title: string;
  readonly note?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Card({ title, note, action, children }: CardProps) {
  const heading = useId();
  return (
    <section className="ac-card" aria-labelledby={heading}>
      <header className="ac-card-head">
        <div>
          <h2 id={heading}>{title}</h2>
          {note !== undefined && <p className="ac-card-note">{note}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
