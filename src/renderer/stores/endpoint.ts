import { create } from 'zustand';
import type { EndpointTest } from '../../shared/endpoint-test.ts';
import type { Endpoint } from '../../shared/status.ts';
import { called } from './calling.ts';

interface EndpointTries {
  testing: boolean;
  /** What the last test gave, and of which address and model it was; null before the first. */
  tested: { of: Pick<Endpoint, 'url' | 'model'>; result: EndpointTest } | null;
  test(endpoint: Endpoint): Promise<void>;
}

/** Tests of a model on a server. */
export const useEndpoint = create<EndpointTries>()((set) => ({
  testing: false,
  tested: null,
  test: async (endpoint) => {
    set({ testing: true, tested: null });
    const answer = await called('endpoint/test', { endpoint });
    const { url, model } = endpoint;
    set({ testing: false, tested: answer === null ? null : { of: { url, model }, result: answer.value } });
  },
}));
