import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { search as text } from '../../shared/texts/search.ts';
import { SearchForm } from '../components/search/search-form.tsx';
import { SearchResult } from '../components/search/search-result.tsx';
import { useSearch } from '../stores/search.ts';
import styles from './search-view.module.css';

/** The search in all kept records. Without a question it shows the newest. */
export function SearchView() {
  useEffect(() => {
    const { page, busy, search } = useSearch.getState();
    if (page === null && !busy) void search();
  }, []);
  return (
    <div className={styles.view}>
      <VisuallyHidden component="h1">{text.title}</VisuallyHidden>
      <SearchForm />
      <SearchResult />
    </div>
  );
}
