import type { PackSheet } from '../../../shared/pack-sheet.ts';
import { models } from '../../../shared/texts/models.ts';
import { byteSize, count, memorySize } from '../../../shared/texts/numbers.ts';
import { Facts } from '../facts.tsx';
import { Hash } from '../hash.tsx';
import { LogText } from '../log-text.tsx';
import { Section } from '../section.tsx';
import styles from './pack-details.module.css';
import { QualityList } from './quality-list.tsx';

const text = models.sheet;

/** All that is known of a pack: quality, memory, the model, files with their hashes, licences. */
export function PackDetails({ sheet }: { sheet: PackSheet }) {
  return (
    <div className={styles.details}>
      <Section level={4} title={text.quality}>
        {sheet.quality.length === 0 ? <p>{text.qualityNone}</p> : <QualityList quality={sheet.quality} />}
      </Section>
      <Memory fit={sheet.fit} />
      <Model sheet={sheet} />
      <Files files={sheet.files} />
      <Licences licences={sheet.licences} />
    </div>
  );
}

function Memory({ fit }: Pick<PackSheet, 'fit'>) {
  if (fit?.needs == null) return null;
  const { needs, freeMemory, totalMemory, freeVideoMemory } = fit;
  return (
    <Section level={4} title={text.memory}>
      <p>
        {text.memoryValue(needs.total, freeMemory, totalMemory)}
        {freeVideoMemory !== null && `; ${text.videoMemory(freeVideoMemory)}`}
      </p>
      <Facts
        facts={[
          [text.weights, memorySize(needs.weights)],
          // The size of an adapter that is not here may not be known.
          ...(needs.adapter > 0 ? [[text.adapter, memorySize(needs.adapter)] as const] : []),
          [text.cache, memorySize(needs.keyValueCache)],
          [text.buffers, memorySize(needs.buffers)],
        ]}
      />
    </Section>
  );
}

function Model({ sheet: { facts, format } }: { sheet: PackSheet }) {
  const asked = [text.format, models.formats[format] ?? format] as const;
  return (
    <Section level={4} title={text.facts}>
      <Facts
        facts={
          facts === null
            ? [asked]
            : [
                asked,
                [text.architecture, <LogText key="architecture" text={`${facts.name} (${facts.architecture})`} />],
                [text.quantisation, <LogText key="quantisation" text={facts.quantisation} />],
                [text.parameters, text.parametersValue(facts.parameters)],
                [text.layers, count(facts.layers)],
                [text.context, text.contextValue(facts.contextLength)],
              ]
        }
      />
    </Section>
  );
}

function Files({ files }: Pick<PackSheet, 'files'>) {
  return (
    <Section level={4} title={text.files}>
      <ul className={styles.list}>
        {files.map(({ path, bytes, sha256, licence, urls }) => (
          <li key={path}>
            <LogText text={path} />, {bytes === null ? text.sizeUnknown : byteSize(bytes)}, {licence}
            {urls.length > 0 && `, ${text.from(urls.map((url) => new URL(url).host).join(', '))}`}
            <span className={styles.source}>
              {text.sha256}: {sha256 === null ? text.noHash : <Hash value={sha256} />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Licences({ licences }: Pick<PackSheet, 'licences'>) {
  return (
    <Section level={4} title={text.licences}>
      <ul className={styles.list}>
        {licences.map(({ of, name, url, note }) => (
          <li key={of}>
            <LogText text={`${of}: ${name}`} />
            {(note !== '' || url !== null) && (
              <span className={styles.source}>{[note, url].filter(Boolean).join(' ')}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
