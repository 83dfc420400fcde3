import { Modal } from '@mantine/core';
import type { PackSheet, PackTask } from '../../../shared/pack-sheet.ts';
import { en } from '../../../shared/texts/en.ts';
import { models } from '../../../shared/texts/models.ts';
import { type PackQuestion, usePacks } from '../../stores/packs.ts';
import { Confirm } from '../confirm.tsx';
import { InstallQuestion } from './install-question.tsx';

/** Asks before anything is fetched or deleted. */
export function PackDialogs() {
  const { listing, question, ask } = usePacks();
  const sheet = listing.state === 'ready' ? listing.value.sheets.find(({ id }) => id === question?.id) : undefined;
  const task = listing.state === 'ready' ? listing.value.tasks.find(({ pack }) => pack === question?.id) : undefined;
  const opened = question !== null && sheet !== undefined;
  return (
    // Scroll is not locked: the page does not scroll, and the lock would write a style element.
    <Modal
      closeButtonProps={{ 'aria-label': en.actions.dismiss }}
      lockScroll={false}
      onClose={() => ask(null)}
      opened={opened}
      size="lg"
      title={opened ? models[question.kind].title(sheet.name) : ''}
    >
      {opened && <Question kind={question.kind} sheet={sheet} task={task} />}
    </Modal>
  );
}

function Question({ kind, sheet, task }: { kind: PackQuestion['kind']; sheet: PackSheet; task: PackTask | undefined }) {
  const { ask, cancel, remove } = usePacks();
  const done = () => ask(null);
  if (kind === 'install') return <InstallQuestion done={done} sheet={sheet} />;
  const act = kind === 'remove' ? remove : cancel;
  const bytes = kind === 'remove' ? sheet.bytesOnDisk : Math.max(sheet.bytesOnDisk, task?.bytesDone ?? 0);
  return (
    <Confirm
      confirm={models[kind].confirm}
      done={done}
      onConfirm={() => {
        done();
        void act(sheet.id);
      }}
    >
      <p>{models[kind].text(bytes)}</p>
    </Confirm>
  );
}
