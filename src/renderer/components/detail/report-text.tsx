import type { Report, ReportSentence } from '../../../shared/report.ts';
import { reportTexts } from '../../../shared/texts/reports.ts';
import { LogText } from '../log-text.tsx';
import styles from './report.module.css';

/** What a model wrote, sentence by sentence: text and nothing else, whatever it holds of the log. */
export function ReportText({ sections }: Pick<Report, 'sections'>) {
  return (
    <div className={styles.text}>
      {sections.map(({ field, sentences }) => (
        <div className={styles.field} key={field}>
          <h4>{reportTexts.fields[field]}</h4>
          <ul aria-label={reportTexts.fields[field]}>
            {sentences.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences only grow at their end.
              <Sentence key={index} sentence={sentence} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** One that names what is not in the log bears a mark, a line of another shape and words, not a colour alone. */
function Sentence({ sentence: { text, ungrounded, checked } }: { sentence: ReportSentence }) {
  if (!checked)
    return (
      <li className={styles.unchecked} title={reportTexts.unchecked}>
        <LogText text={text} />
      </li>
    );
  if (ungrounded.length === 0)
    return (
      <li>
        <LogText text={text} />
      </li>
    );
  return (
    <li className={styles.ungrounded} data-testid="ungrounded">
      <span aria-hidden="true" className={styles.mark}>
        ?
      </span>
      <span>
        <LogText text={text} />{' '}
        <span className={styles.names}>
          <strong>{reportTexts.notInLogLabel}</strong> <LogText text={ungrounded.join(', ')} />
        </span>
      </span>
    </li>
  );
}
