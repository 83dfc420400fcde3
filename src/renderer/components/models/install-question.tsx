import type { PackSheet } from '../../../shared/pack-sheet.ts';
import { hostsOf, models } from '../../../shared/texts/models.ts';
import { usePacks } from '../../stores/packs.ts';
import { useKnownStatus } from '../../stores/status.ts';
import { Confirm } from '../confirm.tsx';
import { LogText } from '../log-text.tsx';
import styles from './pack-dialogs.module.css';

const text = models.install;

/** What an installation fetches, from where, where it is kept, and the licences, before anything is fetched. */
export function InstallQuestion({ sheet, done }: { sheet: PackSheet; done: () => void }) {
  const install = usePacks((state) => state.install);
  const dataFolder = useKnownStatus()?.dataFolder ?? '';
  const withoutSize = sheet.files.filter(({ bytes }) => bytes === null).length;
  const withoutHash = sheet.files.filter(({ sha256 }) => sha256 === null).length;
  return (
    <Confirm
      confirm={text.confirm(sheet.bytesToFetch)}
      done={done}
      onConfirm={() => {
        done();
        void install(sheet.id);
      }}
    >
      <p>{text.fetches(sheet.bytesToFetch, hostsOf(sheet))}</p>
      {withoutSize > 0 && <p>{text.unknownSize(withoutSize)}</p>}
      {withoutHash > 0 && <p>{text.unknownHash(withoutHash)}</p>}
      {sheet.fit !== null && <p>{sheet.fit.sentence}</p>}
      <p>
        {text.keptIn} <span className={styles.path}>{dataFolder}</span>
      </p>
      <p>{text.licences}</p>
      <ul className={styles.licences}>
        {sheet.licences.map(({ of, name, url, note }) => (
          <li key={of}>
            <LogText text={`${of}: ${name}`} />
            {note !== '' && ` (${note})`}
            {url !== null && <span className={styles.dim}>{url}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.dim}>{text.offline}</p>
    </Confirm>
  );
}
