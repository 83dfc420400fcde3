import { useEffect, useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { useImports } from '../../stores/imports.ts';
import styles from './drop-area.module.css';

/** Takes files dropped anywhere in the window, and shows that it will. */
export function DropArea({ children }: { children: React.ReactNode }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child and leaving its parent come in pairs: the window is left when as many were left as entered.
    let depth = 0;
    const listeners = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', does: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        (event) => {
          // Also for what is no file: a dropped link or image must never be opened.
          event.preventDefault();
          does(event);
        },
        { signal: listeners.signal },
      );
    listen('dragenter', (event) => {
      depth += 1;
      setOver(hasFiles(event));
    });
    listen('dragleave', () => {
      depth -= 1;
      if (depth <= 0) setOver(false);
    });
    listen('dragover', (event) => {
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = hasFiles(event) ? 'copy' : 'none';
    });
    listen('drop', (event) => {
      depth = 0;
      setOver(false);
      void useImports.getState().drop([...(event.dataTransfer?.files ?? [])]);
    });
    return () => listeners.abort();
  }, []);
  return (
    <>
      {children}
      {over && (
        <div className={styles.overlay} data-testid="drop-overlay">
          <div className={styles.sign}>
            <strong>{en.imports.overlay}</strong>
            <span>{en.imports.overlayHint}</span>
          </div>
        </div>
      )}
    </>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
