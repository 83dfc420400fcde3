import type { EndpointTest } from '../../../shared/endpoint-test.ts';
import { endpoint as text } from '../../../shared/texts/endpoint.ts';
import { ErrorMessage } from '../error-message.tsx';
import { LogText } from '../log-text.tsx';
import styles from './endpoint-form.module.css';

/** Names of models that are listed: a server can have hundreds. */
const mostNames = 20;

/** What a test of a server gave. Its words are text, whatever it sends. */
export function EndpointTested({ result: { models, verdict, notes, error } }: { result: EndpointTest }) {
  return (
    <div aria-live="polite" data-testid="endpoint-tested">
      {error !== null && <ErrorMessage error={error} />}
      {error === null && verdict !== null && (
        <p className={styles.works}>
          <LogText text={text.works(verdict.threat, verdict.ms, verdict.promptTokens + verdict.outputTokens)} />
        </p>
      )}
      {models !== null && models.length > 0 && (
        <p>
          <LogText
            text={text.models(models.slice(0, mostNames).join(', ') + (models.length > mostNames ? ' …' : ''))}
          />
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>
          <LogText text={note} />
        </p>
      ))}
    </div>
  );
}
