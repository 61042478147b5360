// On paper nothing can be unfolded: while the page is printed, everything is.
import { useEffect } from 'react';

export function usePaper(): void {
  useEffect(() => {
    let folded: readonly HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const one of folded) one.open = true;
    };
    const foldAgain = () => {
      for (const one of folded) one.open = false;
    };
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', foldAgain);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', foldAgain);
    };
  }, []);
}
