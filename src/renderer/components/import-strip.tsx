import { Button } from '@mantine/core';
import { en } from '../../shared/texts/en.ts';
import { importStateNames } from '../../shared/texts/names.ts';
import { isRunning, useImports } from '../stores/imports.ts';
import { useNavigation } from '../stores/navigation.ts';
import { ImportBar } from './import-bar.tsx';
import styles from './import-strip.module.css';

/** The running import above the list that it fills: an empty or short list is no result yet. */
export function ImportStrip() {
  const running = useImports(({ imports }) => (imports.state === 'ready' ? imports.value.find(isRunning) : undefined));
  const show = useNavigation((state) => state.show);
  if (running === undefined) return null;
  return (
    <div className={styles.strip} data-testid="import-strip">
      <ImportBar progress={running} />
      <div className={styles.line}>
        <span>{en.imports.strip(importStateNames[running.state], running.counters.lines, running.waiting)}</span>
        <Button onClick={() => show('imports')} size="compact-xs" variant="subtle">
          {en.imports.showProgress}
        </Button>
      </div>
    </div>
  );
}
