import { NativeSelect, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { type AppStatus, backendKinds, type Settings } from '../../shared/status.ts';
import { en } from '../../shared/texts/en.ts';
import { models } from '../../shared/texts/models.ts';
import { backendNames } from '../../shared/texts/names.ts';
import { ErrorMessage } from '../components/error-message.tsx';
import { Facts } from '../components/facts.tsx';
import { backendFacts } from '../components/frame/backend-sentence.ts';
import { KeepingSections } from '../components/keeping/keeping.tsx';
import { QualityList } from '../components/models/quality-list.tsx';
import { Section } from '../components/section.tsx';
import { ProxyField } from '../components/settings/proxy-field.tsx';
import { ThresholdDial } from '../components/settings/threshold-dial.tsx';
import { Unloaded } from '../components/unloaded.tsx';
import { useSettings } from '../stores/settings.ts';
import { useStatus } from '../stores/status.ts';
import styles from './settings-view.module.css';
import view from './view.module.css';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];
const backends = ['auto', ...backendKinds] as const satisfies readonly Settings['backend'][];

/** What the user may choose, and what runs where. */
export function SettingsView() {
  const { settings, load } = useSettings();
  const status = useStatus((state) => state.status);
  return (
    <div className={`${view.view} ${styles.view}`} data-scrolls>
      <VisuallyHidden component="h1">{en.settings.title}</VisuallyHidden>
      <Unloaded label={en.settings.loading} loaded={settings} retry={load} />
      {settings.state === 'ready' && (
        <Choices
          ownThreshold={status.state === 'ready' ? (status.value.model.packFacts?.threshold ?? null) : null}
          settings={settings.value}
        />
      )}
      {status.state === 'failed' && <ErrorMessage error={status.error} />}
      {status.state === 'ready' && <State status={status.value} />}
    </div>
  );
}

function Choices({ settings, ownThreshold }: { settings: Settings; ownThreshold: number | null }) {
  const change = useSettings((state) => state.change);
  return (
    <>
      <Section level={2} title={en.settings.theme}>
        <div>
          <SegmentedControl
            aria-label={en.settings.theme}
            data={themes.map((value) => ({ value, label: en.settings.themes[value] }))}
            onChange={(value) => change({ theme: themes.find((theme) => theme === value) ?? 'system' })}
            size="xs"
            value={settings.theme}
          />
        </div>
      </Section>
      <Section level={2} title={en.settings.alerting}>
        <ThresholdDial chosen={settings.threshold} onChange={(threshold) => change({ threshold })} own={ownThreshold} />
      </Section>
      <Section level={2} title={en.settings.hardware}>
        <NativeSelect
          className={styles.select}
          data={backends.map((value) => ({
            value,
            label: value === 'auto' ? en.settings.backendAuto : backendNames[value],
          }))}
          label={en.settings.backend}
          onChange={(event) =>
            change({ backend: backends.find((backend) => backend === event.currentTarget.value) ?? 'auto' })
          }
          size="xs"
          value={settings.backend}
        />
      </Section>
      <Section level={2} title={models.proxy.title}>
        <ProxyField key={settings.proxy} proxy={settings.proxy} />
      </Section>
      <KeepingSections settings={settings} />
    </>
  );
}

function State({ status }: { status: AppStatus }) {
  const { model, networkFeatures } = status;
  const { backend } = model;
  const reasons = backend?.reasons.filter((reason) => reason !== backend.fallback) ?? [];
  return (
    <>
      <Section level={2} title={en.settings.model}>
        <Facts
          facts={[
            [en.settings.pack, model.packName],
            ...(model.packFacts === undefined ? [] : [[en.settings.packVersion, model.packFacts.version] as const]),
            [en.settings.state, en.status.model[model.state]],
            ...(backend === null ? [] : backendFacts(backend)),
            ...(backend?.notice === undefined ? [] : [[en.settings.notice, backend.notice] as const]),
            ...(reasons.length === 0 ? [] : [[en.settings.why, reasons.join(' ')] as const]),
            ...(backend?.fallback === undefined ? [] : [[en.settings.fallback, backend.fallback] as const]),
          ]}
        />
        {model.error !== null && <ErrorMessage error={model.error} />}
        {model.packFacts !== undefined && <p>{model.packFacts.description}</p>}
      </Section>
      {model.packFacts !== undefined && model.packFacts.quality.length > 0 && (
        <Section level={2} title={en.settings.quality}>
          <QualityList quality={model.packFacts.quality} />
        </Section>
      )}
      <Section level={2} title={en.settings.data}>
        <Facts
          facts={[
            [en.settings.dataFolder, status.dataFolder],
            [en.settings.version, status.version],
          ]}
        />
      </Section>
      <Section level={2} title={en.settings.network}>
        {networkFeatures.length === 0 ? (
          <p>{en.settings.networkNone}</p>
        ) : (
          <>
            <p>{en.settings.networkOn}</p>
            <ul>
              {networkFeatures.map((feature) => (
                <li key={feature}>{feature}</li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  );
}
