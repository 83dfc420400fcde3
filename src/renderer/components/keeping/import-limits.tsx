import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type KeepLimits, keepLimitsSchema } from '../../../shared/live.ts';
import { keeping as text } from '../../../shared/texts/keeping.ts';
import { useNotices } from '../../stores/notices.ts';
import { useSettings } from '../../stores/settings.ts';
import styles from './keeping.module.css';

/** How long the records of an import are kept, and how much of them. */
export function ImportLimits({ limits }: { limits: KeepLimits }) {
  const [days, setDays] = useState(String(limits.days));
  const [gigabytes, setGigabytes] = useState(String(limits.gigabytes));
  const change = useSettings((state) => state.change);
  const { shape } = keepLimitsSchema;
  const wantedDays = shape.days.safeParse(numberOf(days));
  const wantedGigabytes = shape.gigabytes.safeParse(numberOf(gigabytes));
  const submit = async (event: React.SubmitEvent) => {
    event.preventDefault();
    if (!wantedDays.success || !wantedGigabytes.success) return;
    await change({ keepImports: { days: wantedDays.data, gigabytes: wantedGigabytes.data } });
    useNotices.getState().say(text.saved);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        error={wantedDays.success ? null : text.wrongDays}
        inputMode="numeric"
        label={text.days}
        onChange={(event) => setDays(event.currentTarget.value)}
        size="xs"
        value={days}
      />
      <TextInput
        error={wantedGigabytes.success ? null : text.wrongGigabytes}
        inputMode="decimal"
        label={text.gigabytes}
        onChange={(event) => setGigabytes(event.currentTarget.value)}
        size="xs"
        value={gigabytes}
      />
      <Button disabled={!wantedDays.success || !wantedGigabytes.success} size="xs" type="submit" variant="default">
        {text.save}
      </Button>
    </form>
  );
}

/** A number as it was typed. What is none, or nothing, fails every check; a missing value would get its default. */
function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}
