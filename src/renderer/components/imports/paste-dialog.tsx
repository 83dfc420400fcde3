import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { parseReport } from '../../../shared/texts/parse-report.ts';
import { mostPasted, usePasting } from '../../stores/pasting.ts';
import styles from './import-dialogs.module.css';

const text = parseReport.paste;

/** The box into which log lines are pasted. */
export function PasteDialog() {
  const { shown, show } = usePasting();
  return (
    // Scroll is not locked: the page does not scroll, and the lock would write a style element.
    <Modal
      closeButtonProps={{ 'aria-label': en.actions.dismiss }}
      lockScroll={false}
      onClose={() => show(false)}
      opened={shown}
      size="xl"
      title={text.title}
    >
      {shown && <PasteForm />}
    </Modal>
  );
}

function PasteForm() {
  const [pasted, setPasted] = useState('');
  const [tried, setTried] = useState(false);
  const { show, read } = usePasting();
  const empty = pasted.trim() === '';
  const tooLong = pasted.length > mostPasted;
  const submit = (event: React.SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!empty && !tooLong) void read(pasted);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        classNames={{ input: styles.lines ?? '' }}
        data-autofocus
        description={text.hint}
        error={tooLong ? text.tooLong(mostPasted) : tried && empty ? text.empty : null}
        label={text.label}
        onChange={(event) => setPasted(event.currentTarget.value)}
        rows={12}
        value={pasted}
      />
      <Group justify="space-between">
        <span className={styles.size}>{text.size(pasted.length, mostPasted)}</span>
        <Group>
          <Button onClick={() => show(false)} variant="default">
            {en.actions.cancel}
          </Button>
          <Button type="submit">{text.confirm}</Button>
        </Group>
      </Group>
    </form>
  );
}
