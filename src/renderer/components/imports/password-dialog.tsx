import { Button, Group, Modal, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { parseReport } from '../../../shared/texts/parse-report.ts';
import { useUnlocking } from '../../stores/unlocking.ts';
import { LogText } from '../log-text.tsx';
import styles from './import-dialogs.module.css';

const text = parseReport.password;

/** Asks for the password of a locked file. */
export function PasswordDialog() {
  const { locked, ask } = useUnlocking();
  return (
    // Scroll is not locked: the page does not scroll, and the lock would write a style element.
    <Modal
      closeButtonProps={{ 'aria-label': en.actions.dismiss }}
      lockScroll={false}
      onClose={() => ask(null)}
      opened={locked !== null}
      title={text.title}
    >
      {locked !== null && <PasswordForm file={locked.file} wrong={locked.wrong} />}
    </Modal>
  );
}

function PasswordForm({ file, wrong }: { file: string; wrong: boolean }) {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { ask, unlock } = useUnlocking();
  const submit = (event: React.SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '') void unlock(password);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.file}>
        <LogText text={file} />
      </p>
      {wrong && <p>{text.wrong}</p>}
      <PasswordInput
        autoComplete="off"
        data-autofocus
        description={text.hint}
        error={tried && password === '' ? text.empty : null}
        label={text.label}
        maxLength={1000}
        onChange={(event) => setPassword(event.currentTarget.value)}
        value={password}
      />
      <Group justify="flex-end">
        <Button onClick={() => ask(null)} variant="default">
          {en.actions.cancel}
        </Button>
        <Button type="submit">{text.confirm}</Button>
      </Group>
    </form>
  );
}
