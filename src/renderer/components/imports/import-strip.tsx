import { Button } from '@mantine/core';
import { en } from '../../../shared/texts/en.ts';
import { importStateNames } from '../../../shared/texts/names.ts';
import { failedFiles, leftUnread, useImports, workedOn } from '../../stores/imports.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { ImportBar } from './import-bar.tsx';
import styles from './import-strip.module.css';

/** The running import above the list that it fills: an empty or short list is no result yet. */
export function ImportStrip() {
  const running = useImports(workedOn);
  const show = useNavigation((state) => state.show);
  if (running === undefined) return <Unread />;
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

/** An import that ended with something unread: without this line, the list would pass for the whole result. */
function Unread() {
  const trouble = useImports(({ imports, unseenTrouble }) =>
    imports.state === 'ready' ? imports.value.find(({ importId }) => importId === unseenTrouble) : undefined,
  );
  const show = useNavigation((state) => state.show);
  if (trouble === undefined || !leftUnread(trouble)) return null;
  return (
    <div className={styles.strip} data-testid="import-unread">
      <div className={styles.line}>
        <strong>{en.alerts.endedBadly(importStateNames[trouble.state].toLowerCase(), failedFiles(trouble))}</strong>
        <Button onClick={() => show('imports')} size="compact-xs" variant="subtle">
          {en.alerts.seeImports}
        </Button>
      </div>
    </div>
  );
}
