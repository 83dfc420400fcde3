import styles from './empty.module.css';

/** What stands where there is nothing to list: why, and what to do. */
export function Empty({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string | undefined;
  children?: React.ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
