import { en } from '../../../shared/texts/en.ts';
import { stageNames } from '../../../shared/texts/names.ts';
import { secondTime } from '../../../shared/texts/times.ts';
import type { Provenance } from '../../../shared/verdict.ts';
import { Facts } from '../facts.tsx';
import { backendName } from '../frame/backend-name.ts';
import { Hash } from '../hash.tsx';

/** What gave a verdict: enough to give it again. */
export function ProvenanceFacts({ provenance }: { provenance: Provenance }) {
  const { baseSha256, adapterSha256 } = provenance;
  const settledFirst = provenance.stage === 'first-stage';
  // The first stage is plain arithmetic: it runs on the processor, whatever the model runs on.
  const backend = settledFirst ? 'cpu' : provenance.backend;
  return (
    <Facts
      facts={[
        [en.detail.model, `${provenance.pack} ${provenance.packVersion}`],
        [en.detail.stage, stageNames[settledFirst ? 'first-stage' : 'model']],
        [en.detail.origin, provenance.cached ? en.detail.cached : en.detail.notCached],
        [en.detail.judgedAt, secondTime(provenance.at)],
        [en.detail.backend, backendName(backend)],
        [en.detail.time, en.detail.timeMs(provenance.ms)],
        [en.detail.tokens, en.detail.tokensValue(provenance.promptTokens, provenance.outputTokens)],
        [en.detail.promptVersion, provenance.promptVersion],
        [en.detail.baseHash, baseSha256 === '' ? en.detail.noBaseHash : <Hash key="base" value={baseSha256} />],
        [
          en.detail.adapterHash,
          adapterSha256 === null ? en.detail.noAdapter : <Hash key="adapter" value={adapterSha256} />,
        ],
        [en.detail.appVersion, provenance.appVersion],
      ]}
    />
  );
}
