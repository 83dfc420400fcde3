import type { EndpointTest } from '../../shared/endpoint-test.ts';
import { AppError } from '../../shared/errors.ts';
import type { Endpoint, ModelStatus } from '../../shared/status.ts';
import type { Taxonomy } from '../../shared/taxonomy.ts';
import type { Classifier } from '../triage/classifier.ts';

/** A model on a server in place of a pack. Nothing is sent before `load` or `test`. */
export interface EndpointService {
  /** @throws AppError `model-missing` where no server is set up, else what `createEndpointClassifier` throws. */
  load(): Promise<Classifier>;
  /** What the screen shows of it in place of a pack. */
  describe(): Pick<ModelStatus, 'packName' | 'packFacts'>;
  /** The network feature that is on while verdicts come from the server; none where no server is set up. */
  networkFeatures(): string[];
  /** Tries a server before it is chosen; never throws. */
  test(endpoint: Endpoint): Promise<EndpointTest>;
}

/** `endpoint` gives the server of the moment; `threshold` the user's. */
export function createEndpointService(options: {
  endpoint(): Endpoint | null;
  taxonomy: Taxonomy;
  threshold(): number | null;
}): EndpointService {
  const { taxonomy, threshold } = options;
  return {
    async load() {
      const endpoint = options.endpoint();
      if (endpoint === null)
        throw new AppError({
          code: 'model-missing',
          message: 'No model server is set up.',
          effect: 'Groups are stored and classified once there is a model.',
          remedy: 'Enter the address of the server and the name of its model in the settings, or choose another pack.',
        });
      // Loaded when it is needed: nothing else here speaks to a network.
      const { createEndpointClassifier } = await import('../triage/endpoint/endpoint-classifier.ts');
      return await createEndpointClassifier(endpoint, { taxonomy, threshold });
    },
    describe() {
      const endpoint = options.endpoint();
      if (endpoint === null) return { packName: 'A server on your network (not set up)' };
      const packFacts = {
        version: endpoint.model,
        description: `The model ${endpoint.model} on ${endpoint.url}, asked with a list of threats. Nobody has measured how good it is on logs, and its probabilities are unchecked.`,
        calibrated: false,
        threshold: 0.5,
        quality: [],
      };
      return { packName: `${endpoint.model} on a server`, packFacts };
    },
    networkFeatures() {
      const endpoint = options.endpoint();
      return endpoint === null ? [] : [`Verdicts by the server ${endpoint.url} (log lines are sent to it)`];
    },
    async test(endpoint) {
      const { testEndpoint } = await import('../triage/endpoint/test-endpoint.ts');
      return await testEndpoint(endpoint, { taxonomy });
    },
  };
}
