import { backendNames } from '../../../shared/texts/names.ts';

/** A backend's name for people; what a later version wrote stands as it is. */
export function backendName(backend: string): string {
  return isKnown(backend) ? backendNames[backend] : backend;
}

function isKnown(backend: string): backend is keyof typeof backendNames {
  return Object.hasOwn(backendNames, backend);
}
