import type { MutableFields } from '../format.ts';

/** Sets that a sensor found a pattern of an attack; whether it is one, and what became of it, is said elsewhere. */
export function setDetection(fields: MutableFields): void {
  fields['event.category'] = 'intrusion_detection';
}

/** Sets that a file was found to be malware. What became of the connection that brought it is no outcome of that. */
export function setMalware(fields: MutableFields): void {
  setDetection(fields);
  fields['event.action'] = 'malware-detected';
  delete fields['event.outcome'];
}
