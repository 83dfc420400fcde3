import type { Database } from 'better-sqlite3';
import { type Settings, settingsSchema } from '../../shared/status.ts';
import { fromJson } from './json.ts';

/** The user's settings. */
export interface StoredSettings {
  read(): Settings;
  write(settings: Settings): void;
}

/** Settings in `database`, a row each: one that this version does not understand falls back to its default alone. */
export function createSettings(database: Database): StoredSettings {
  const select = database.prepare<[], { name: string; value: string }>('SELECT name, value FROM settings');
  const upsert = database.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const write = database.transaction((settings: Settings) => {
    for (const [name, value] of Object.entries(settings)) upsert.run(name, JSON.stringify(value));
  });

  return {
    read() {
      const stored = new Map(select.all().map((row) => [row.name, fromJson<unknown>(row.value)]));
      const understood = Object.entries(settingsSchema.shape).filter(
        ([name, schema]) => schema.safeParse(stored.get(name)).success,
      );
      return settingsSchema.parse(Object.fromEntries(understood.map(([name]) => [name, stored.get(name)])));
    },
    write: (settings) => write.immediate(settings),
  };
}
