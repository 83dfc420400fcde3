import { Button } from '@mantine/core';
import { en } from '../../../shared/texts/en.ts';
import { count } from '../../../shared/texts/numbers.ts';
import { useAlerts } from '../../stores/alerts.ts';
import { useImports } from '../../stores/imports.ts';
import { useNavigation, views } from '../../stores/navigation.ts';
import styles from './header.module.css';

/** Name, views, and the button that adds logs. */
export function Header() {
  const { view, show, showKeys } = useNavigation();
  const open = useAlerts((state) => state.counts?.open);
  const choose = useImports((state) => state.choose);
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
          <path d="M10 1.5v3M5.5 8 10 4.5 14.5 8v6.5h-9z" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <circle cx="10" cy="11" r="2.4" fill="var(--pl-lamp)" />
          <path d="M4 18h12" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <span>{en.app.name}</span>
      </div>
      <nav className={styles.views} aria-label={en.app.views}>
        {views.map((name) => (
          <button
            aria-current={view === name ? 'page' : undefined}
            className={styles.view}
            key={name}
            onClick={() => show(name)}
            type="button"
          >
            {en.app[name]}
            {name === 'alerts' && open !== undefined && open > 0 && <span className={styles.count}>{count(open)}</span>}
          </button>
        ))}
      </nav>
      <Button size="compact-sm" variant="default" onClick={() => choose('files')}>
        {en.app.addLogs}
      </Button>
      <Button
        aria-label={en.keys.open}
        className={styles.keys}
        onClick={() => showKeys(true)}
        size="compact-sm"
        title={en.keys.open}
        variant="subtle"
      >
        ?
      </Button>
    </header>
  );
}
