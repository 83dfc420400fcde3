import { Progress } from '@mantine/core';
import type { ImportProgress } from '../../../shared/analysis.ts';
import { en } from '../../../shared/texts/en.ts';
import { importShare } from './import-share.ts';

/** How much of an import is done; striped where that cannot be known. */
export function ImportBar({ progress }: { progress: ImportProgress }) {
  const share = importShare(progress);
  return (
    <Progress
      animated={share === null}
      aria-label={en.imports.progress}
      color="var(--pl-lamp)"
      size="sm"
      striped={share === null}
      value={share === null ? 100 : share * 100}
    />
  );
}
