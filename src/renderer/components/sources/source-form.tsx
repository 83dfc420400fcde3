import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LiveSourceSettings } from '../../../shared/live.ts';
import { en } from '../../../shared/texts/en.ts';
import { isLoopback, sources } from '../../../shared/texts/sources.ts';
import { useSources } from '../../stores/sources.ts';
import { AddressField } from './address-field.tsx';
import { type FieldsProps, fieldOrder } from './fields-props.ts';
import { MoreFields } from './more-fields.tsx';
import { PathField } from './path-field.tsx';
import { fieldsOf, type SourceFields, settingsOf } from './source-fields.ts';
import styles from './source-form.module.css';

const text = sources.form;

/** The settings of one source; what few need is folded. */
export function SourceForm({ base, isNew }: { base: LiveSourceSettings; isNew: boolean }) {
  const [fields, setFields] = useState(() => fieldsOf(base));
  const [tried, setTried] = useState(false);
  const [more, setMore] = useState(false);
  const { save, open } = useSources();
  const read = settingsOf(base, fields);
  const wrong = tried ? (read.wrong ?? {}) : {};
  const change = (some: Partial<SourceFields>) => setFields((before) => ({ ...before, ...some }));
  const submit = async (event: React.SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.settings !== null) await save(isNew ? { ...read.settings, enabled: true } : read.settings);
    else if (!(Object.keys(read.wrong).length === 1 && 'path' in read.wrong)) setMore(true);
  };
  const props = { base, fields, wrong, change };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <TextInput
        data-autofocus
        error={wrong.name}
        label={text.name}
        maxLength={100}
        onChange={(event) => change({ name: event.currentTarget.value })}
        size="xs"
        value={fields.name}
      />
      <MainFields {...props} />
      <div>
        <Button aria-expanded={more} onClick={() => setMore(!more)} size="compact-xs" variant="subtle">
          {more ? '▾' : '▸'} {text.advanced}
        </Button>
      </div>
      {more && <MoreFields {...props} />}
      <div className={styles.end}>
        <Button onClick={() => open(null)} size="xs" variant="default">
          {en.actions.cancel}
        </Button>
        <Button size="xs" type="submit">
          {isNew || base.enabled ? text.save : text.saveOff}
        </Button>
      </div>
    </form>
  );
}

function MainFields(props: FieldsProps) {
  const { base, fields, wrong, change } = props;
  switch (base.kind) {
    case 'syslog':
      return (
        <>
          <AddressField {...props} />
          <Textarea
            autosize={false}
            description={text.allowHint}
            inputWrapperOrder={fieldOrder}
            label={text.allow}
            onChange={(event) => change({ allow: event.currentTarget.value })}
            rows={3}
            size="xs"
            value={fields.allow}
          />
          {!isLoopback(fields.address.trim()) && fields.allow.trim() === '' && (
            <p className={styles.warning}>{sources.open}</p>
          )}
        </>
      );
    case 'http':
      return (
        <>
          <AddressField {...props} />
          <TextInput
            description={text.tokenHint}
            error={wrong.token}
            inputWrapperOrder={fieldOrder}
            label={text.token}
            onChange={(event) => change({ token: event.currentTarget.value })}
            size="xs"
            value={fields.token}
          />
        </>
      );
    case 'folder':
      return (
        <>
          <PathField {...props} />
          <Textarea
            description={text.patternsHint}
            inputWrapperOrder={fieldOrder}
            label={text.patterns}
            onChange={(event) => change({ patterns: event.currentTarget.value })}
            rows={2}
            size="xs"
            value={fields.patterns}
          />
          <FromField {...props} label={text.from} />
        </>
      );
    case 'journal':
      return <FromField {...props} label={text.journalFrom} />;
  }
}

function FromField({ fields, change, label }: FieldsProps & { label: string }) {
  return (
    <NativeSelect
      data={[
        { value: 'end', label: text.fromEnd },
        { value: 'start', label: text.fromStart },
      ]}
      label={label}
      onChange={(event) => change({ from: event.currentTarget.value === 'start' ? 'start' : 'end' })}
      size="xs"
      value={fields.from}
    />
  );
}
