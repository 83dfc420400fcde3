import { Progress } from '@mantine/core';
import type { PackTask } from '../../../shared/pack-sheet.ts';
import { models, taskLine, taskShare } from '../../../shared/texts/models.ts';
import { percent } from '../../../shared/texts/numbers.ts';
import { ErrorMessage } from '../error-message.tsx';
import { LogText } from '../log-text.tsx';
import styles from './pack-task-state.module.css';

/** How a task on a pack goes, or how it ended. */
export function PackTaskState({ task, name }: { task: PackTask; name: string }) {
  const share = taskShare(task);
  const text = models.task;
  return (
    <div className={styles.task} data-testid="pack-task">
      {(task.state === 'running' || task.state === 'paused') && (
        <Progress
          animated={task.state === 'running' && share === null}
          aria-label={text.progress(name)}
          color="var(--pl-lamp)"
          size="sm"
          striped={share === null}
          value={share === null ? 100 : share * 100}
        />
      )}
      {task.state === 'running' && (
        <p className={styles.line}>
          <LogText text={taskLine(task)} />
        </p>
      )}
      {task.notice !== '' && (
        <p className={styles.notice}>
          <LogText text={task.notice} />
        </p>
      )}
      {task.state === 'paused' && <p>{share === null ? text.paused : text.pausedAt(percent(share))}</p>}
      {task.state === 'done' && <p className={styles.done}>{text.done[task.kind]}</p>}
      {task.state === 'cancelled' && <p>{text.cancelled}</p>}
      {task.error !== null && <ErrorMessage error={task.error} />}
    </div>
  );
}
