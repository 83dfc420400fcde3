import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { alertStates } from '../../../shared/alert.ts';
import { severities } from '../../../shared/taxonomy.ts';
import { en } from '../../../shared/texts/en.ts';
import { severityNames, stateNames } from '../../../shared/texts/names.ts';
import { count } from '../../../shared/texts/numbers.ts';
import type { StateFilter } from '../../stores/alert-filter.ts';
import { useAlerts } from '../../stores/alerts.ts';
import { useClosing } from '../../stores/closing.ts';
import styles from './alert-toolbar.module.css';

const filters: readonly StateFilter[] = [...alertStates, 'all'];
const groupings = [
  { value: 'none', label: en.alerts.groupNone },
  { value: 'threat', label: en.alerts.groupThreat },
  { value: 'actor', label: en.alerts.groupActor },
] as const;

/** What the list shows; while alerts are selected, what can be done to them. */
export function AlertToolbar() {
  const anySelected = useAlerts(({ selected }) => selected.size > 0);
  return (
    <div className={styles.toolbar}>
      <Filters />
      {anySelected && <Selection />}
    </div>
  );
}

function Filters() {
  const { filter, counts, setFilter } = useAlerts();
  const total = counts === null ? null : alertStates.reduce((sum, state) => sum + counts[state], 0);
  const label = (state: StateFilter) => {
    const number = state === 'all' ? total : (counts?.[state] ?? null);
    return `${state === 'all' ? en.alerts.all : stateNames[state]}${number === null ? '' : ` ${count(number)}`}`;
  };
  return (
    <search className={styles.filters}>
      <SegmentedControl
        aria-label={en.alerts.states}
        className={styles.states}
        data={filters.map((state) => ({ value: state, label: label(state) }))}
        onChange={(value) => setFilter({ state: filters.find((state) => state === value) ?? 'open' })}
        size="xs"
        value={filter.state}
      />
      <fieldset className={styles.severities}>
        <legend>{en.alerts.severities}</legend>
        {severities.toReversed().map((severity) => (
          <button
            aria-pressed={filter.severities.includes(severity)}
            className={styles.severity}
            key={severity}
            onClick={() =>
              setFilter({
                severities: filter.severities.includes(severity)
                  ? filter.severities.filter((other) => other !== severity)
                  : [...filter.severities, severity],
              })
            }
            type="button"
          >
            {severityNames[severity]}
          </button>
        ))}
      </fieldset>
      <SearchField />
      <NativeSelect
        aria-label={en.alerts.groupBy}
        className={styles.grouping}
        data={groupings.map(({ value, label: name }) => ({ value, label: name }))}
        onChange={(event) =>
          setFilter({ grouping: groupings.find(({ value }) => value === event.currentTarget.value)?.value ?? 'none' })
        }
        size="xs"
        value={filter.grouping}
      />
    </search>
  );
}

/** Time in ms after the last key before the list is asked anew. */
const typingPause = 200;

function SearchField() {
  const { text } = useAlerts((state) => state.filter);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const search = useDebouncedCallback((value: string) => useAlerts.getState().setFilter({ text: value }), typingPause);
  return (
    <TextInput
      aria-label={en.alerts.searchLabel}
      className={styles.search}
      id="alert-search"
      maxLength={500}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter') document.getElementById('alert-grid')?.focus();
      }}
      placeholder={en.alerts.search}
      size="xs"
      type="search"
      value={typed}
    />
  );
}

function Selection() {
  const { selected, change, selectAll, clearSelection } = useAlerts();
  const ids = [...selected];
  return (
    <div className={styles.selection} role="toolbar" aria-label={en.alerts.selected(ids.length)}>
      <Checkbox
        aria-label={en.alerts.clearSelection}
        checked
        onChange={clearSelection}
        size="xs"
        title={en.alerts.clearSelection}
      />
      <span className={styles.selected}>{en.alerts.selected(ids.length)}</span>
      <Button onClick={() => change(ids, { kind: 'acknowledge' })} size="compact-xs" variant="default">
        {en.actions.acknowledge}
      </Button>
      <Button onClick={() => useClosing.getState().ask(ids)} size="compact-xs" variant="default">
        {en.actions.close}
      </Button>
      <Button onClick={() => change(ids, { kind: 'reopen' })} size="compact-xs" variant="default">
        {en.actions.reopen}
      </Button>
      <Button onClick={selectAll} size="compact-xs" variant="subtle">
        {en.alerts.selectAll}
      </Button>
    </div>
  );
}
