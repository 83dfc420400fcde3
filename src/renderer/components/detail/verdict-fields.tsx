import type { AlertDetail } from '../../../shared/alert.ts';
import { en } from '../../../shared/texts/en.ts';
import { threatName } from '../../../shared/texts/names.ts';
import { count, percent } from '../../../shared/texts/numbers.ts';
import { localZone, secondTime } from '../../../shared/texts/times.ts';
import { useKnownStatus } from '../../stores/status.ts';
import { Facts } from '../facts.tsx';
import { LogText } from '../log-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import styles from './verdict-fields.module.css';

/** The short fields of a verdict: how bad, how sure, how often, when. */
export function VerdictFields({ detail }: { detail: AlertDetail }) {
  const { summary, group, verdict } = detail;
  const names = en.detail.fields;
  return (
    <>
      <Facts
        facts={[
          [en.detail.who, <LogText key="who" text={group.title} />],
          [names.threat, threatName(verdict.threat)],
          [names.severity, <SeverityMark key="severity" severity={verdict.severity} />],
          [names.risk, en.detail.riskOf100(verdict.risk)],
          [names.mitre, <TechniqueIds key="mitre" techniques={verdict.techniques} />],
          [en.detail.attackProbability, percent(verdict.attackProbability)],
          [
            en.detail.confidence,
            verdict.unsure ? `${percent(verdict.confidence)} · ${en.unsure.mark}` : percent(verdict.confidence),
          ],
          [en.detail.events, count(summary.count)],
          [en.detail.first, secondTime(summary.firstSeen)],
          [en.detail.last, `${secondTime(summary.lastSeen)} (${localZone})`],
        ]}
      />
      <ModelCaveat pack={verdict.provenance.pack} packVersion={verdict.provenance.packVersion} />
    </>
  );
}

/** Ids with their probabilities; the first, most probable one stands out. */
function TechniqueIds({ techniques }: { techniques: AlertDetail['verdict']['techniques'] }) {
  if (techniques.length === 0) return en.detail.techniquesNone;
  const [first, ...others] = techniques.map(({ id, probability }) => `${id} ${percent(probability)}`);
  return (
    <>
      <strong>{first}</strong>
      {others.map((other) => `, ${other}`)}
    </>
  );
}

/** How far the numbers can be trusted, in the pack's own words; nothing where the verdict came from another pack. */
function ModelCaveat({ pack, packVersion }: { pack: string; packVersion: string }) {
  const model = useKnownStatus()?.model;
  if (model?.packFacts === undefined || model.pack !== pack || model.packFacts.version !== packVersion) return null;
  if (model.packFacts.calibrated) return null;
  return (
    <p className={styles.caveat} data-testid="model-caveat">
      {en.detail.uncalibrated} <span>{en.detail.packSays}</span> {model.packFacts.description}
    </p>
  );
}
