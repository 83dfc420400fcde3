import { Button, Group } from '@mantine/core';
import { en } from '../../shared/texts/en.ts';
import styles from './models/pack-dialogs.module.css';

interface Props {
  confirm: string;
  onConfirm: () => void;
  done: () => void;
  children: React.ReactNode;
}

/** What a dialog asks, a button that does it and one that doesn't; the latter has the keyboard. */
export function Confirm({ confirm, onConfirm, done, children }: Props) {
  return (
    <div className={styles.text}>
      {children}
      <Group justify="flex-end">
        <Button data-autofocus onClick={done} variant="default">
          {en.actions.cancel}
        </Button>
        <Button onClick={onConfirm}>{confirm}</Button>
      </Group>
    </div>
  );
}
