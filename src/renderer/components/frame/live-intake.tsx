import { UnstyledButton } from '@mantine/core';
import { sources as text } from '../../../shared/texts/sources.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { knownSources, lostMessages, useSources } from '../../stores/sources.ts';
import styles from './status-bar.module.css';

/** What comes in live, in one line: how many sources run, how much comes, what failed and what was lost. */
export function LiveIntake() {
  const sources = useSources((state) => state.sources);
  const show = useNavigation((state) => state.show);
  const known = knownSources({ sources });
  const running = known.filter(({ state }) => state === 'running');
  const failed = known.filter(({ state }) => state === 'failed').length;
  const lost = known.reduce((sum, source) => sum + lostMessages(source), 0);
  if (running.length === 0 && failed === 0 && lost === 0) return null;
  const perSecond = running.reduce((sum, source) => sum + source.perSecond, 0);
  return (
    <UnstyledButton
      className={styles.link}
      data-trouble={failed > 0 || lost > 0}
      data-testid="live-intake"
      onClick={() => show('sources')}
    >
      {running.length > 0 && text.status.running(running.length, perSecond)}
      {failed > 0 && <span className={styles.trouble}>{text.status.failed(failed)}</span>}
      {lost > 0 && <span className={styles.trouble}>{text.status.lost(lost)}</span>}
    </UnstyledButton>
  );
}
