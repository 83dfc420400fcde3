import { Modal, UnstyledButton } from '@mantine/core';
import { en } from '../../../shared/texts/en.ts';
import { sources } from '../../../shared/texts/sources.ts';
import { knownSources, type SourceKind, useSources } from '../../stores/sources.ts';
import { Confirm } from '../confirm.tsx';
import { ErrorMessage } from '../error-message.tsx';
import styles from './source-form.module.css';
import { SourceForm } from './source-form.tsx';

const kinds = ['udp', 'tcp', 'tls', 'http', 'folder', 'journal'] as const satisfies readonly SourceKind[];

/** Adds or changes a source, and asks before one is removed. */
export function SourceDialogs() {
  const { dialog, open, refusal } = useSources();
  const title =
    dialog?.step === 'form' && !dialog.isNew ? sources.dialog.change(dialog.settings.name) : sources.dialog.add;
  return (
    <>
      {/* Scroll is not locked: the page does not scroll, and the lock would write a style element. */}
      <Modal
        closeButtonProps={{ 'aria-label': en.actions.dismiss }}
        lockScroll={false}
        onClose={() => open(null)}
        opened={dialog !== null}
        size="lg"
        title={title}
      >
        {dialog?.step === 'choose' && <KindChoice />}
        {dialog?.step === 'form' && <SourceForm base={dialog.settings} isNew={dialog.isNew} key={dialog.settings.id} />}
        {refusal !== null && <ErrorMessage error={refusal} />}
      </Modal>
      <RemoveDialog />
    </>
  );
}

function KindChoice() {
  const suggest = useSources((state) => state.suggest);
  return (
    <fieldset className={styles.kinds}>
      <legend>{sources.choose}</legend>
      {kinds.map((kind) => (
        <UnstyledButton className={styles.kind} key={kind} onClick={() => suggest(kind)}>
          <strong>{sources.kinds[kind][0]}</strong>
          <span>{sources.kinds[kind][1]}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}

function RemoveDialog() {
  const { removing, askRemove, remove } = useSources();
  const source = useSources((state) => knownSources(state).find(({ settings }) => settings.id === state.removing));
  return (
    <Modal
      closeButtonProps={{ 'aria-label': en.actions.dismiss }}
      lockScroll={false}
      onClose={() => askRemove(null)}
      opened={removing !== null && source !== undefined}
      title={source === undefined ? '' : sources.removing.title(source.settings.name)}
    >
      {source !== undefined && (
        <Confirm confirm={sources.removing.confirm} done={() => askRemove(null)} onConfirm={() => void remove(source)}>
          <p>{sources.removing.text}</p>
        </Confirm>
      )}
    </Modal>
  );
}
