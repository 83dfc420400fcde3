import { Button } from '@mantine/core';
import { sources } from '../../../shared/texts/sources.ts';
import { useSources } from '../../stores/sources.ts';
import { LogText } from '../log-text.tsx';
import type { FieldsProps } from './fields-props.ts';
import styles from './source-form.module.css';

const text = sources.form;

/** The folder or file that is followed: chosen in a dialog of the system, never typed. */
export function PathField({ fields, wrong, change }: FieldsProps) {
  const choosePath = useSources((state) => state.choosePath);
  const choose = async (what: 'folder' | 'file') => {
    const path = await choosePath(what);
    if (path !== null) change({ path });
  };
  return (
    <fieldset className={styles.path}>
      <legend>{text.path}</legend>
      <code>{fields.path === '' ? text.noPath : <LogText text={fields.path} />}</code>
      <span className={styles.buttons}>
        <Button onClick={() => choose('folder')} size="compact-xs" variant="default">
          {text.chooseFolder}
        </Button>
        <Button onClick={() => choose('file')} size="compact-xs" variant="default">
          {text.chooseFile}
        </Button>
      </span>
      {wrong.path !== undefined && (
        <span className={styles.wrong} role="alert">
          {wrong.path}
        </span>
      )}
    </fieldset>
  );
}
