import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { settingsChangeSchema } from '../../../shared/status.ts';
import { models } from '../../../shared/texts/models.ts';
import { useNotices } from '../../stores/notices.ts';
import { useSettings } from '../../stores/settings.ts';
import styles from './proxy-field.module.css';

const text = models.proxy;

/** The proxy through which packs are fetched; nothing else of Porchlight uses one. */
export function ProxyField({ proxy }: { proxy: string | null }) {
  const [typed, setTyped] = useState(proxy ?? '');
  const change = useSettings((state) => state.change);
  const wanted = typed.trim() === '' ? null : typed.trim();
  const wrong = !settingsChangeSchema.safeParse({ proxy: wanted }).success;
  const submit = async (event: React.SubmitEvent) => {
    event.preventDefault();
    if (wrong) return;
    await change({ proxy: wanted });
    useNotices.getState().say(text.saved);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        className={styles.field}
        description={text.hint}
        error={wrong ? text.wrong : null}
        label={text.label}
        onChange={(event) => setTyped(event.currentTarget.value)}
        size="xs"
        value={typed}
      />
      <Button disabled={wrong || wanted === proxy} size="xs" type="submit" variant="default">
        {text.save}
      </Button>
    </form>
  );
}
