import { Button, Checkbox, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Endpoint, endpointSchema, type Settings } from '../../../shared/status.ts';
import { endpoint as text } from '../../../shared/texts/endpoint.ts';
import { useEndpoint } from '../../stores/endpoint.ts';
import { useNotices } from '../../stores/notices.ts';
import { useSettings } from '../../stores/settings.ts';
import styles from './endpoint-form.module.css';
import { EndpointTested } from './endpoint-tested.tsx';

/** What is said of a field stands below it, so that the fields stand in one line. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const usualConcurrency = 4;
const mostConcurrency = 64;

/** The server that gives verdicts in place of a pack: its address, a test, and the way to use it. */
export function EndpointForm({ settings }: { settings: Settings }) {
  const { endpoint: stored } = settings;
  const [url, setUrl] = useState(stored?.url ?? '');
  const [model, setModel] = useState(stored?.model ?? '');
  const [key, setKey] = useState(stored?.key ?? '');
  const [concurrency, setConcurrency] = useState(stored?.concurrency ?? usualConcurrency);
  const [publicConfirmed, setPublicConfirmed] = useState(stored?.publicConfirmed ?? false);
  const { testing, tested, test } = useEndpoint();
  const change = useSettings((state) => state.change);
  const say = useNotices((state) => state.say);

  const parsed = endpointSchema.safeParse({
    ...stored,
    url: url.trim(),
    model: model.trim(),
    key,
    concurrency,
    publicConfirmed,
  });
  const given: Endpoint | null = parsed.success ? parsed.data : null;
  const urlWrong = url.trim() !== '' && !endpointSchema.shape.url.safeParse(url.trim()).success;
  const inUse = settings.pack === 'endpoint';
  const latest = tested !== null && tested.of.url === given?.url && tested.of.model === given.model ? tested : null;
  const isPublic = publicConfirmed || latest?.result.error?.code === 'refused';

  const submit = async (event: React.SubmitEvent) => {
    event.preventDefault();
    if (given === null) return;
    await change({ endpoint: given, pack: 'endpoint' });
    say(text.used);
  };
  const stop = async () => {
    await change({ pack: 'starter' });
    say(text.stopped);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.dim}>{text.intro}</p>
      {inUse && <p className={styles.used}>{text.inUse}</p>}
      <div className={styles.fields}>
        <TextInput
          inputWrapperOrder={order}
          description={text.urlHint}
          error={urlWrong ? text.urlWrong : null}
          label={text.url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          size="xs"
          value={url}
        />
        <TextInput
          inputWrapperOrder={order}
          description={text.modelHint}
          label={text.model}
          onChange={(event) => setModel(event.currentTarget.value)}
          size="xs"
          value={model}
        />
        <PasswordInput
          autoComplete="off"
          inputWrapperOrder={order}
          description={text.keyHint}
          label={text.key}
          onChange={(event) => setKey(event.currentTarget.value)}
          size="xs"
          value={key}
        />
        <NumberInput
          allowDecimal={false}
          label={text.concurrency}
          max={mostConcurrency}
          min={1}
          onChange={(value) => setConcurrency(Number(value) || usualConcurrency)}
          size="xs"
          value={concurrency}
        />
      </div>
      {isPublic && (
        <Checkbox
          checked={publicConfirmed}
          label={text.public}
          onChange={(event) => setPublicConfirmed(event.currentTarget.checked)}
          size="xs"
        />
      )}
      <div className={styles.buttons}>
        <Button
          disabled={given === null || testing}
          onClick={() => given !== null && test(given)}
          size="xs"
          variant="default"
        >
          {testing ? text.testing : text.test}
        </Button>
        <Button disabled={given === null} size="xs" type="submit">
          {text.use}
        </Button>
        {inUse && (
          <Button onClick={stop} size="xs" title={text.stopHint} variant="default">
            {text.stop}
          </Button>
        )}
        <span className={styles.dim}>{text.testHint}</span>
      </div>
      {latest !== null && <EndpointTested result={latest.result} />}
    </form>
  );
}
