import type { ImportProgress } from '../../../shared/analysis.ts';
import { formatIds } from '../../../shared/log.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatNames } from '../../../shared/texts/names.ts';
import { count } from '../../../shared/texts/numbers.ts';
import { parseReport } from '../../../shared/texts/parse-report.ts';
import { Facts } from '../facts.tsx';
import { LogText } from '../log-text.tsx';
import { Section } from '../section.tsx';
import styles from './parse-report.module.css';
import { SourceTable } from './source-table.tsx';
import { UnknownList } from './unknown-list.tsx';

/** What was read of an import, what was not, and why. */
export function ParseReport({ progress }: { progress: ImportProgress }) {
  return (
    <div className={styles.report}>
      <div className={styles.columns}>
        <Accounting progress={progress} />
        <Formats progress={progress} />
        <Products progress={progress} />
      </div>
      <UnknownList sources={progress.sources} />
      <SourceTable importId={progress.importId} sources={progress.sources} />
    </div>
  );
}

function Accounting({ progress: { counters } }: { progress: ImportProgress }) {
  const facts: [string, string][] = [
    [en.imports.lines, count(counters.lines)],
    [en.imports.grouped, count(counters.groupedLines)],
    [en.imports.blank, count(counters.blank)],
    [parseReport.headers, count(counters.headers)],
    [en.imports.unparsed, count(counters.unparsed)],
    ...Object.entries(counters.dropped).map(([reason, lines]): [string, string] => [
      en.imports.dropped(reason),
      count(lines),
    ]),
    [en.imports.cut, count(counters.truncated)],
    [en.imports.withoutTime, count(counters.withoutTime)],
  ];
  return (
    <Section level={4} title={en.imports.accounting}>
      <Facts facts={facts} />
    </Section>
  );
}

function Formats({ progress: { counters } }: { progress: ImportProgress }) {
  const facts = formatIds.flatMap((id) => {
    const events = counters.formats[id] ?? 0;
    return events === 0 ? [] : [[formatNames[id], en.imports.events(events)] as const];
  });
  return facts.length === 0 ? null : (
    <Section level={4} title={en.imports.formats}>
      <Facts facts={facts} />
    </Section>
  );
}

/** Products are named by their readers, so the list is as long as what the logs came from. */
function Products({ progress: { counters } }: { progress: ImportProgress }) {
  const products = Object.entries(counters.products).sort(([, one], [, other]) => other - one);
  return products.length === 0 ? null : (
    <Section level={4} title={parseReport.products}>
      <dl className={styles.products}>
        {products.map(([name, events]) => (
          <div key={name}>
            <dt>
              <LogText text={name} />
            </dt>
            <dd>{en.imports.events(events)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
