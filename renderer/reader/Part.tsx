// A named part of a report. Its name ends with the report's own: the same parts of two may stand side by side.
import { type ReactNode, useId } from 'react';

interface Props {
  readonly name: string;
  /** The id of the report's heading. */
  readonly report: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function Part({ name, report, className, children }: Props) {
  const id = useId();
  return (
    <section id={id} className={className} aria-label={name} aria-labelledby={`${id} ${report}`}>
      {children}
    </section>
  );
}
