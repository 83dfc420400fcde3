import { type SourceReport, unknownOfAll } from '../../../shared/analysis.ts';
import { unknownReasonNames } from '../../../shared/texts/names.ts';
import { parseReport } from '../../../shared/texts/parse-report.ts';
import { LogText } from '../log-text.tsx';
import { Section } from '../section.tsx';
import styles from './parse-report.module.css';

/** Characters of an example that are shown. */
const mostShown = 400;

/** The lines that were not understood, by the reason, with a few examples of each. */
export function UnknownList({ sources }: { sources: readonly SourceReport[] }) {
  const unknown = unknownOfAll(sources);
  const read = sources.some(({ lines }) => lines > 0);
  if (unknown.length === 0 && !read) return null;
  return (
    <Section level={4} title={parseReport.unknown}>
      {unknown.length === 0 && <p>{parseReport.unknownNone}</p>}
      {unknown.map(({ reason, lines, examples }) => (
        <div className={styles.unknown} data-testid="unknown" key={reason}>
          <p>{parseReport.unknownOf(lines, unknownReasonNames[reason])}</p>
          <ul aria-label={parseReport.examples}>
            {examples.map(({ lineNumber, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of several files may have one number and one text.
              <li key={index}>
                <LogText block text={text.length > mostShown ? `${text.slice(0, mostShown)} …` : text} />
                <span className={styles.place}>{parseReport.exampleAt(lineNumber)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
