import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { PackSheet, PackTask } from '../../../shared/pack-sheet.ts';
import { models } from '../../../shared/texts/models.ts';
import card from '../card.module.css';
import { ErrorMessage } from '../error-message.tsx';
import { LogText } from '../log-text.tsx';
import { PackButtons } from './pack-buttons.tsx';
import styles from './pack-card.module.css';
import { PackDetails } from './pack-details.tsx';
import { PackFigures } from './pack-figures.tsx';
import { PackTaskState } from './pack-task-state.tsx';

/** One pack: what it is, whether it fits here, what is being done with it, what can be done. */
export function PackCard({ sheet, task }: { sheet: PackSheet; task: PackTask | undefined }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <article aria-labelledby={id} className={card.card} data-chosen={sheet.chosen} data-state={sheet.state}>
      <header className={card.head}>
        <h3 className={card.name} id={id}>
          <LogText text={sheet.name} />
        </h3>
        <span className={card.state} data-testid="pack-state">
          {models.states[sheet.chosen && sheet.state === 'installed' ? 'chosen' : sheet.state]}
        </span>
        <span className={card.dim}>
          {sheet.version} {sheet.ships && `· ${models.ships}`}
        </span>
        <span className={card.buttons}>
          <PackButtons sheet={sheet} task={task} />
        </span>
      </header>
      {task !== undefined && <PackTaskState name={sheet.name} task={task} />}
      {sheet.error !== null && <ErrorMessage error={sheet.error} />}
      {sheet.description !== '' && (
        <p>
          <LogText text={sheet.description} />
        </p>
      )}
      {sheet.files.length > 0 && (
        <>
          <PackFigures sheet={sheet} />
          <div className={styles.foot}>
            <Button aria-expanded={open} onClick={() => setOpen(!open)} size="compact-xs" variant="subtle">
              {open ? '▾' : '▸'} {models.actions.details}
            </Button>
          </div>
          {open && <PackDetails sheet={sheet} />}
        </>
      )}
    </article>
  );
}
