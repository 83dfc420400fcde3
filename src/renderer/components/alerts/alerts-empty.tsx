import { Button } from '@mantine/core';
import { alertStates } from '../../../shared/alert.ts';
import { en } from '../../../shared/texts/en.ts';
import { isNarrowed } from '../../stores/alert-filter.ts';
import { useAlerts } from '../../stores/alerts.ts';
import { isRunning, leftUnread, useImports } from '../../stores/imports.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useKnownStatus } from '../../stores/status.ts';
import { Empty } from '../empty.tsx';
import { ErrorMessage } from '../error-message.tsx';
import { ModelFailure } from '../frame/model-failure.tsx';

/** Why the list is empty. It never reads as an all-clear where nothing was read or judged. */
export function AlertsEmpty() {
  const { filter, counts, setFilter } = useAlerts();
  const nothingRead = useImports(({ imports }) => imports.state === 'ready' && imports.value.length === 0);
  const running = useImports(({ imports }) => imports.state === 'ready' && imports.value.some(isRunning));
  const unread = useImports(({ imports }) => (imports.state === 'ready' ? imports.value.filter(leftUnread).length : 0));
  const choose = useImports((state) => state.choose);
  const show = useNavigation((state) => state.show);
  const status = useKnownStatus();
  const notClassified = status?.notClassified ?? 0;
  const any = counts !== null && alertStates.some((state) => counts[state] > 0);

  if (any && isNarrowed(filter)) {
    return (
      <Empty title={en.alerts.emptyFilter}>
        <Button onClick={() => setFilter({ severities: [], text: '' })} size="xs" variant="default">
          {en.alerts.clearFilters}
        </Button>
      </Empty>
    );
  }
  if (!any && nothingRead) {
    return (
      <Empty hint={en.alerts.emptyNothingHint} title={en.alerts.emptyNothing}>
        <ModelFailure />
        <Button onClick={() => choose('files')} size="xs">
          {en.imports.choose}
        </Button>
        <Button onClick={() => choose('folder')} size="xs" variant="default">
          {en.imports.chooseFolder}
        </Button>
      </Empty>
    );
  }
  if (!any && status !== null && status.model.error !== null) {
    return (
      <Empty
        hint={notClassified > 0 ? en.alerts.emptyNotClassified(notClassified) : undefined}
        title={en.alerts.emptyNoModel}
      >
        <ErrorMessage error={status.model.error} />
      </Empty>
    );
  }
  if (!any && running) return <Empty hint={en.alerts.emptyRunningHint} title={en.alerts.emptyRunning} />;
  const noneOpen = any && filter.state === 'open';
  const hint =
    notClassified > 0
      ? en.alerts.emptyNotClassified(notClassified)
      : any
        ? en.alerts.emptyStateHint
        : unread > 0
          ? en.alerts.unfinished(unread)
          : en.alerts.emptyNoAlertsHint;
  return (
    <Empty
      hint={hint}
      title={
        noneOpen
          ? en.alerts.emptyNoneOpen
          : any
            ? en.alerts.emptyState
            : unread > 0
              ? en.alerts.emptyRunning
              : en.alerts.emptyNoAlerts
      }
    >
      <Button onClick={() => show('imports')} size="xs" variant="default">
        {en.alerts.seeImports}
      </Button>
    </Empty>
  );
}
