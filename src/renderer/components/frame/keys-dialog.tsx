import { Kbd, Modal } from '@mantine/core';
import { en } from '../../../shared/texts/en.ts';
import { useNavigation } from '../../stores/navigation.ts';
import styles from './keys-dialog.module.css';

/** The list of keys. */
export function KeysDialog() {
  const { keysShown, showKeys } = useNavigation();
  return (
    // Scroll is not locked: the page does not scroll, and the lock would write a style element.
    <Modal
      closeButtonProps={{ 'aria-label': en.actions.dismiss }}
      lockScroll={false}
      onClose={() => showKeys(false)}
      opened={keysShown}
      size="md"
      title={en.keys.title}
    >
      <dl className={styles.keys}>
        {en.keys.list.map(([keys, meaning]) => (
          <div className={styles.key} key={keys}>
            <dt>
              <Kbd size="xs">{keys}</Kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
