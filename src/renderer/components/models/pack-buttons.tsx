import { Button } from '@mantine/core';
import type { PackSheet, PackTask } from '../../../shared/pack-sheet.ts';
import { models } from '../../../shared/texts/models.ts';
import { usePacks } from '../../stores/packs.ts';

const { actions } = models;

/** What can be done with a pack now. */
export function PackButtons({ sheet, task }: { sheet: PackSheet; task: PackTask | undefined }) {
  const { use, install, pause, cancel, verify, measure, ask } = usePacks();
  const { id, name } = sheet;
  const act = (text: string, onClick: () => void, main = false) => (
    <Button
      aria-label={models.of(text, name)}
      key={text}
      onClick={onClick}
      size="compact-xs"
      {...(!main && { variant: 'default' })}
    >
      {text}
    </Button>
  );
  if (task?.state === 'running') {
    // What fetches can go on later; the rest is short and starts anew.
    if (task.kind === 'install')
      return [act(actions.pause, () => pause(id)), act(actions.cancel, () => ask({ kind: 'discard', id }))];
    return act(actions.stop, () => cancel(id));
  }
  if (sheet.state === 'available') {
    if (task?.state === 'paused')
      return [act(actions.resume, () => install(id), true), act(actions.discard, () => ask({ kind: 'discard', id }))];
    return act(actions.install, () => ask({ kind: 'install', id }), true);
  }
  if (sheet.files.length === 0) return null;
  return (
    <>
      {!sheet.chosen && sheet.error === null && act(actions.use, () => use(id, name), true)}
      {act(actions.verify, () => verify(id))}
      {sheet.error === null && act(actions.measure, () => measure(id))}
      {!sheet.ships && (
        <Button
          aria-label={models.of(actions.remove, name)}
          disabled={sheet.chosen}
          onClick={() => ask({ kind: 'remove', id })}
          size="compact-xs"
          title={sheet.chosen ? models.inUse : undefined}
          variant="default"
        >
          {actions.remove}
        </Button>
      )}
    </>
  );
}
