import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LiveSourceSettings } from '../../../shared/live.ts';
import { isLoopback, protocolName, sources } from '../../../shared/texts/sources.ts';
import { CopyButton } from '../copy-button.tsx';
import { Facts } from '../facts.tsx';
import { senderAddress, senderSnippet } from './sender-snippet.ts';
import styles from './source-card.module.css';

const { how } = sources;

/** What to enter at a device, and the lines to paste on a server, so that it sends here. `shown`: unfolded until it is folded. */
export function SenderHelp({ settings, shown = false }: { settings: LiveSourceSettings; shown?: boolean }) {
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? shown;
  if (settings.kind !== 'syslog' && settings.kind !== 'http') return null;
  const snippet = senderSnippet(settings);
  const address = senderAddress(settings.address);
  return (
    <div className={styles.how}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)} size="compact-xs" variant="subtle">
          {open ? '▾' : '▸'} {how.title}
        </Button>
      </div>
      {open && (
        <>
          {settings.kind === 'syslog' && (
            <>
              <p>{how.device}</p>
              <Facts
                facts={[
                  [how.address, address === how.ownAddress ? how.ownAddressHint : address],
                  [how.port, settings.port],
                  [how.protocol, protocolName(settings)],
                ]}
              />
            </>
          )}
          {isLoopback(settings.address) && <p className={styles.warning}>{how.loopback}</p>}
          <p>{settings.kind === 'http' ? how.agent : how.linux}</p>
          <div className={styles.snippet}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it. */}
            <section aria-label={how.snippet} className={styles.lines} data-scrolls tabIndex={0}>
              <pre translate="no">{snippet}</pre>
            </section>
            <CopyButton text={snippet} what={how.snippet.toLowerCase()} />
          </div>
          {settings.kind === 'syslog' && settings.protocol === 'tls' && <p>{how.certificate}</p>}
          <p className={styles.dim}>{how.more}</p>
        </>
      )}
    </div>
  );
}
