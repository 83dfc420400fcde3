import type { EndpointTest } from '../../../shared/endpoint-test.ts';
import { toAppErrorData } from '../../../shared/errors.ts';
import type { Endpoint } from '../../../shared/status.ts';
import { createEndpointClassifier, type EndpointOptions } from './endpoint-classifier.ts';
import { brisk } from './retry.ts';

/**
 * Tries an endpoint, for a person who waits: asks for its models and for one verdict of a made-up harmless log. Never
 * throws: what is wrong is in `error`. No line of the user's is sent.
 */
export async function testEndpoint(
  endpoint: Endpoint,
  options: Pick<EndpointOptions, 'taxonomy' | 'lookup'>,
): Promise<EndpointTest> {
  try {
    const classifier = await createEndpointClassifier(endpoint, { ...options, retries: brisk });
    await classifier.dispose();
    const { models, probe, backend } = classifier;
    return { models: models && [...models], verdict: probe, notes: backend.reasons, error: null };
  } catch (thrown) {
    return { models: null, verdict: null, notes: [], error: toAppErrorData(thrown) };
  }
}
