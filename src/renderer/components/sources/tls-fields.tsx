import { Button, NativeSelect } from '@mantine/core';
import { sources } from '../../../shared/texts/sources.ts';
import { useSources } from '../../stores/sources.ts';
import { LogText } from '../log-text.tsx';
import type { FieldsProps } from './fields-props.ts';
import styles from './source-form.module.css';

const text = sources.form;

/** Certificates of a TLS source: the one that senders see, and the authority of theirs. */
export function TlsFields({ fields, wrong, change }: FieldsProps) {
  return (
    <>
      <NativeSelect
        data={[
          { value: 'generated', label: text.certificateGenerated },
          { value: 'files', label: text.certificateFiles },
        ]}
        error={wrong.certificateKind}
        label={text.certificate}
        onChange={(event) => change({ certificateKind: event.currentTarget.value === 'files' ? 'files' : 'generated' })}
        size="xs"
        value={fields.certificateKind}
      />
      {fields.certificateKind === 'files' && (
        <div className={styles.fields}>
          <PemFile
            label={text.certificateFile}
            onChange={(certificate) => change({ certificate })}
            path={fields.certificate}
            what="certificate"
          />
          <PemFile label={text.keyFile} onChange={(key) => change({ key })} path={fields.key} what="key" />
        </div>
      )}
      <PemFile
        hint={text.authorityHint}
        label={text.authority}
        onChange={(clientAuthority) => change({ clientAuthority })}
        path={fields.clientAuthority}
        what="authority"
      />
    </>
  );
}

interface PemFileProps {
  label: string;
  hint?: string;
  what: 'certificate' | 'key' | 'authority';
  /** Empty while none is chosen. */
  path: string;
  onChange(path: string): void;
}

function PemFile({ label, hint, what, path, onChange }: PemFileProps) {
  const choosePath = useSources((state) => state.choosePath);
  const choose = async () => {
    const chosen = await choosePath(what);
    if (chosen !== null) onChange(chosen);
  };
  return (
    <fieldset className={styles.path}>
      <legend>{label}</legend>
      <code>{path === '' ? text.noPath : <LogText text={path} />}</code>
      <span className={styles.buttons}>
        <Button onClick={choose} size="compact-xs" variant="default">
          {text.chooseFileShort}
        </Button>
        {path !== '' && (
          <Button onClick={() => onChange('')} size="compact-xs" variant="default">
            {text.clear}
          </Button>
        )}
      </span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </fieldset>
  );
}
