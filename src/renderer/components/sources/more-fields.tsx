import { Textarea, TextInput } from '@mantine/core';
import { sources } from '../../../shared/texts/sources.ts';
import { type FieldsProps, fieldOrder } from './fields-props.ts';
import type { SourceFields } from './source-fields.ts';
import styles from './source-form.module.css';
import { TlsFields } from './tls-fields.tsx';

const text = sources.form;

/** What of a source's settings few need to change: zones, limits, certificates, how long its records are kept. */
export function MoreFields(props: FieldsProps) {
  const { base, fields, wrong, change } = props;
  const field = (name: keyof SourceFields & keyof typeof text, description?: string) => (
    <TextInput
      description={description}
      error={wrong[name]}
      inputWrapperOrder={fieldOrder}
      key={name}
      label={String(text[name])}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      size="xs"
      value={fields[name]}
    />
  );
  const isSyslog = base.kind === 'syslog';
  const streams = isSyslog && base.protocol !== 'udp';
  return (
    <div className={styles.advanced}>
      <div className={styles.fields}>
        {field('days')}
        {field('gigabytes')}
        {field('zone', text.zoneHint)}
        {isSyslog && field('maxKilobytes')}
        {streams && field('maxConnections')}
        {streams && field('idleSeconds')}
        {base.kind === 'http' && field('maxMegabytes')}
      </div>
      {isSyslog && (
        <Textarea
          description={text.senderZonesHint}
          error={wrong.senderZones}
          inputWrapperOrder={fieldOrder}
          label={text.senderZones}
          onChange={(event) => change({ senderZones: event.currentTarget.value })}
          rows={2}
          size="xs"
          value={fields.senderZones}
        />
      )}
      {isSyslog && base.protocol === 'tls' && <TlsFields {...props} />}
    </div>
  );
}
