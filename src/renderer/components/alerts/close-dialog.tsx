import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { type CloseReason, closeReasons } from '../../../shared/alert.ts';
import { en } from '../../../shared/texts/en.ts';
import { reasonMeanings, reasonNames, threatName } from '../../../shared/texts/names.ts';
import { useAlerts } from '../../stores/alerts.ts';
import { useClosing } from '../../stores/closing.ts';
import { useDetail } from '../../stores/detail.ts';
import { LogText } from '../log-text.tsx';
import styles from './close-dialog.module.css';

/** Asks why alerts are closed. Without a reason there is no closing. */
export function CloseDialog() {
  const { ids, done } = useClosing();
  return (
    // Scroll is not locked: the page does not scroll, and the lock would write a style element.
    <Modal
      closeButtonProps={{ 'aria-label': en.actions.dismiss }}
      lockScroll={false}
      onClose={done}
      opened={ids.length > 0}
      title={en.closeDialog.title(ids.length)}
    >
      {ids.length === 1 && <Subject id={ids[0] ?? ''} />}
      <CloseForm done={done} ids={ids} />
    </Modal>
  );
}

/** Which alert it is: the one under the keyboard need not be the one whose details are open. */
function Subject({ id }: { id: string }) {
  const listed = useAlerts(({ pages }) => [...pages.values()].flat().find((alert) => alert.id === id));
  const open = useDetail(({ detail }) =>
    detail.state === 'ready' && detail.value.summary.id === id ? detail.value.summary : undefined,
  );
  const alert = listed ?? open;
  if (alert === undefined) return null;
  return (
    <p className={styles.subject}>
      <strong>{threatName(alert.threat)}</strong>
      <br />
      <LogText text={alert.title} />
    </p>
  );
}

function CloseForm({ ids, done }: { ids: readonly string[]; done: () => void }) {
  const [reason, setReason] = useState<CloseReason | null>(null);
  const change = useAlerts((state) => state.change);
  const submit = async (event: React.SubmitEvent) => {
    event.preventDefault();
    if (reason !== null && (await change(ids, { kind: 'close', reason }))) done();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Radio.Group
          label={en.closeDialog.reason}
          onChange={(value) => setReason(closeReasons.find((known) => known === value) ?? null)}
          value={reason}
        >
          <Stack gap="xs" mt="xs">
            {closeReasons.map((value, index) => (
              <Radio
                data-autofocus={index === 0 ? true : undefined}
                description={reasonMeanings[value]}
                key={value}
                label={reasonNames[value]}
                value={value}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button onClick={done} variant="default">
            {en.actions.cancel}
          </Button>
          <Button disabled={reason === null} type="submit">
            {en.closeDialog.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
