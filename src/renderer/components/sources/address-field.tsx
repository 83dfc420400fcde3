import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sources } from '../../../shared/texts/sources.ts';
import { type FieldsProps, fieldOrder } from './fields-props.ts';
import styles from './source-form.module.css';

const text = sources.form;
const thisPc = '127.0.0.1';
const allNetworks = '0.0.0.0';

/** On which address of this PC a source listens, and on which port. */
export function AddressField({ fields, wrong, change }: FieldsProps) {
  const [other, setOther] = useState(fields.address !== thisPc && fields.address !== allNetworks);
  const choose = (value: string) => {
    setOther(value === '');
    change({ address: value });
  };
  return (
    <div className={styles.fields}>
      <NativeSelect
        data={[
          { value: thisPc, label: text.thisPc },
          { value: allNetworks, label: text.allNetworks },
          { value: '', label: text.otherAddress },
        ]}
        label={text.address}
        onChange={(event) => choose(event.currentTarget.value)}
        size="xs"
        value={other ? '' : fields.address}
      />
      {other && (
        <TextInput
          error={wrong.address}
          label={text.ownAddress}
          onChange={(event) => change({ address: event.currentTarget.value })}
          placeholder="192.168.1.10"
          size="xs"
          value={fields.address}
        />
      )}
      <TextInput
        description={text.portHint}
        error={wrong.port}
        inputMode="numeric"
        inputWrapperOrder={fieldOrder}
        label={text.port}
        onChange={(event) => change({ port: event.currentTarget.value })}
        size="xs"
        value={fields.port}
      />
    </div>
  );
}
