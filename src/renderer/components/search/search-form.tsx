import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { search as text } from '../../../shared/texts/search.ts';
import { keptSources, useKeeping } from '../../stores/keeping.ts';
import { useSearch } from '../../stores/search.ts';
import { emptyForm, searchFilters, timeRanges } from '../../stores/search-form.ts';
import { DateField } from './date-field.tsx';
import styles from './search-form.module.css';

/** What to look for: words, time, source, and who and what a record names. */
export function SearchForm() {
  const { form, setForm, search } = useSearch();
  const submit = (event: React.SubmitEvent) => {
    event.preventDefault();
    void search();
  };
  const clear = () => {
    setForm(emptyForm);
    useSearch.getState().endAround();
    void search();
  };
  return (
    <search aria-label={text.form}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          aria-label={text.text}
          className={styles.text}
          id="record-search"
          maxLength={500}
          onChange={(event) => setForm({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Else the field would be emptied, and say less than what is shown was searched for.
            event.preventDefault();
            document.getElementById('found-grid')?.focus();
          }}
          placeholder={text.textHint}
          size="xs"
          type="search"
          value={form.text}
        />
        <TimeField />
        <SourceField />
        {searchFilters.map((name) => (
          <TextInput
            aria-label={text.filters[name]}
            className={styles.filter}
            key={name}
            maxLength={500}
            onChange={(event) => setForm({ [name]: event.currentTarget.value })}
            placeholder={text.filters[name]}
            size="xs"
            title={text.filterHint}
            value={form[name]}
          />
        ))}
        <Button size="xs" type="submit">
          {text.submit}
        </Button>
        <Button onClick={clear} size="xs" variant="default">
          {text.clear}
        </Button>
      </form>
    </search>
  );
}

function TimeField() {
  const { form, setForm, search } = useSearch();
  const choose = (value: string) => {
    const range = timeRanges.find((known) => known === value) ?? 'all';
    setForm({ range });
    if (range !== 'own') void search();
  };
  return (
    <>
      <NativeSelect
        aria-label={text.range}
        className={styles.range}
        data={timeRanges.map((value) => ({ value, label: text.ranges[value] }))}
        onChange={(event) => choose(event.currentTarget.value)}
        size="xs"
        value={form.range}
      />
      {form.range === 'own' && (
        <>
          <DateField label={text.from} onChange={(from) => setForm({ from })} time={form.from} />
          <DateField label={text.to} onChange={(to) => setForm({ to })} time={form.to} />
        </>
      )}
    </>
  );
}

function SourceField() {
  const { form, setForm, search } = useSearch();
  const load = useKeeping((state) => state.load);
  const keeping = useKeeping((state) => state.keeping);
  useEffect(() => {
    void load();
  }, [load]);
  const known = keptSources({ keeping });
  const unknown = form.source !== '' && !known.some(({ source }) => source === form.source);
  return (
    <NativeSelect
      aria-label={text.source}
      className={styles.source}
      data={[
        { value: '', label: text.allSources },
        ...known.map(({ source, name }) => ({ value: source, label: name })),
        ...(unknown ? [{ value: form.source, label: form.source }] : []),
      ]}
      onChange={(event) => {
        setForm({ source: event.currentTarget.value });
        void search();
      }}
      size="xs"
      value={form.source}
    />
  );
}
