import { UnstyledButton } from '@mantine/core';
import { type EntityKind, type EventGroup, entityKinds } from '../../../shared/group.ts';
import { en } from '../../../shared/texts/en.ts';
import { entityNames } from '../../../shared/texts/names.ts';
import { count } from '../../../shared/texts/numbers.ts';
import { search } from '../../../shared/texts/search.ts';
import { useSearch } from '../../stores/search.ts';
import { Facts } from '../facts.tsx';
import { inertText } from '../inert-pieces.ts';
import { LogText } from '../log-text.tsx';
import styles from './entity-list.module.css';
import { formOfEntity } from './form-of-entity.ts';

/** Most values that are shown of one kind. */
const mostShown = 8;

/** Who and what is involved, the most frequent first, with how often; each leads to the records that name it. */
export function EntityList({ entities }: { entities: EventGroup['entities'] }) {
  const facts = entityKinds.flatMap((kind) => {
    const { values, distinct, more } = entities[kind];
    if (values.length === 0) return [];
    const shown = values.slice(0, mostShown);
    const others = distinct - shown.length;
    return [
      [
        entityNames[kind],
        <span className={styles.values} key={kind}>
          {shown.map((entity) => (
            <span className={styles.value} key={entity.value}>
              <Entity kind={kind} value={entity.value} /> <span className={styles.count}>{count(entity.count)}×</span>
            </span>
          ))}
          {(others > 0 || more) && <span className={styles.count}>{en.detail.andMore(others, more)}</span>}
        </span>,
      ] as const,
    ];
  });
  return <Facts facts={facts} />;
}

function Entity({ kind, value }: { kind: EntityKind; value: string }) {
  const show = useSearch((state) => state.show);
  const label = search.searchFor(inertText(value));
  return (
    <UnstyledButton
      aria-label={label}
      className={styles.link}
      onClick={() => show(formOfEntity(kind, value))}
      title={label}
    >
      <LogText text={value} />
    </UnstyledButton>
  );
}
