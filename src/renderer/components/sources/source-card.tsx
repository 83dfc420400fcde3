import { Button } from '@mantine/core';
import { useId } from 'react';
import type { LiveSource } from '../../../shared/live.ts';
import { sourceSentence, sources } from '../../../shared/texts/sources.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSources } from '../../stores/sources.ts';
import card from '../card.module.css';
import { CopyButton } from '../copy-button.tsx';
import { ErrorMessage } from '../error-message.tsx';
import { Facts } from '../facts.tsx';
import { Hash } from '../hash.tsx';
import { LogText } from '../log-text.tsx';
import { OriginTable } from './origin-table.tsx';
import { SenderHelp } from './sender-help.tsx';
import { SourceFigures } from './source-figures.tsx';
import { SourceNotes } from './source-notes.tsx';

/** One live source: where its logs come from, whether it runs, what came and what was lost. `now` in ms since 1970. */
export function SourceCard({ source, now }: { source: LiveSource; now: number }) {
  const { settings, state, error, fingerprint } = source;
  const id = useId();
  const needsPerson = state === 'running' && error !== null;
  return (
    <article aria-labelledby={id} className={card.card} data-state={state}>
      <header className={card.head}>
        <h3 className={card.name} id={id}>
          <LogText text={settings.name} />
        </h3>
        <span className={card.state} data-testid="source-state">
          {sources.states[state]}
        </span>
        {needsPerson && <strong>{sources.attention}</strong>}
        <span className={card.dim}>
          <LogText text={sourceSentence(settings)} />
        </span>
        <span className={card.buttons}>
          <SourceButtons source={source} />
        </span>
      </header>
      {error !== null && <ErrorMessage error={error} />}
      <SourceNotes now={now} source={source} />
      <SourceFigures source={source} />
      {fingerprint !== null && (
        <Facts facts={[[sources.fingerprint, <Hash key="fingerprint" value={fingerprint} />]]} />
      )}
      {settings.kind === 'http' && (
        <Facts
          facts={[
            [
              sources.token,
              <span key="token">
                {`${settings.token.slice(0, 4)}…`}{' '}
                <CopyButton text={settings.token} what={sources.token.toLowerCase()} />
              </span>,
            ],
          ]}
        />
      )}
      <OriginTable source={source} />
      <SenderHelp settings={settings} shown={settings.enabled && source.counters.received === 0} />
    </article>
  );
}

function SourceButtons({ source }: { source: LiveSource }) {
  const { open, setEnabled, askRemove } = useSources();
  const show = useNavigation((state) => state.show);
  const { settings } = source;
  const { actions } = sources;
  const button = (text: string, act: () => void) => (
    <Button aria-label={sources.of(text, settings.name)} key={text} onClick={act} size="compact-xs" variant="default">
      {text}
    </Button>
  );
  return (
    <>
      {source.alerts > 0 && button(sources.seeAlerts, () => show('alerts'))}
      {button(actions.change, () => open({ step: 'form', settings, isNew: false }))}
      {button(settings.enabled ? actions.off : actions.on, () => void setEnabled(source, !settings.enabled))}
      {button(actions.remove, () => askRemove(settings.id))}
    </>
  );
}
