import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { useAlerts } from '../../stores/alerts.ts';
import { useDetail } from '../../stores/detail.ts';
import styles from './note-form.module.css';

/** Adds a note to one alert. What was typed stays where saving fails. */
export function NoteForm({ id }: { id: string }) {
  const [text, setText] = useState('');
  const change = useAlerts((state) => state.change);
  const save = async (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '' || !(await change([id], { kind: 'note', text: text.trim() }))) return;
    setText('');
    await useDetail.getState().load(id);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Textarea
        aria-label={en.detail.noteLabel}
        autosize
        id="alert-note"
        maxLength={10_000}
        maxRows={8}
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        placeholder={en.detail.notePlaceholder}
        size="xs"
        value={text}
      />
      <Button disabled={text.trim() === ''} size="compact-xs" type="submit" variant="default">
        {en.detail.noteSave}
      </Button>
    </form>
  );
}
