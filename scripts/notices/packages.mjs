import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, license?: string, os?: string[], dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} LockEntry */

/**
 * Finds an installed package as Node's resolution does: in the nearest node_modules.
 * @param {Record<string, LockEntry>} entries
 * @param {string} from path of the package that asks
 * @param {string} name
 * @returns {string | undefined} its path in the lock file
 */
function resolveEntry(entries, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (entries[path]) return path;
    if (base === '') return undefined;
  }
}

/**
 * The packages that ship: those of `dependencies` and all that they ask for. Binaries for one platform are left out, as
 * the list must be the same on every machine; they are covered by the package that brings them.
 * @param {Record<string, LockEntry>} entries of package-lock.json
 * @returns {string[]} paths in the lock file, sorted
 */
export function shippedPackages(entries) {
  /** @type {Set<string>} */
  const found = new Set();
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entry = entries[path];
    const names = Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies });
    for (const name of names) {
      const place = resolveEntry(entries, path, name);
      if (!place || found.has(place) || entries[place]?.os) continue;
      found.add(place);
      open.push(place);
    }
  }
  return [...found].sort();
}

/**
 * The licence text that a package brings.
 * @param {string} folder
 * @returns {string | undefined}
 */
function licenceText(folder) {
  const name = readdirSync(folder)
    .sort()
    .find((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
  return name ? readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim() : undefined;
}

/**
 * The part of the notices about npm packages: each distinct licence text once, with the packages that bring it.
 * @param {string} root of the checkout
 * @returns {string} Markdown
 */
export function packageNotices(root) {
  /** @type {Record<string, LockEntry>} */
  const entries = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  /** @type {Map<string, string[]>} */
  const packagesByText = new Map();
  for (const path of shippedPackages(entries)) {
    const folder = join(root, path);
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors');
    const text = licenceText(folder) ?? `Licence named in its package.json: ${license}. Copyright ${holder}.`;
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...packagesByText]
    .map(([text, packages]) => ({ text, packages: [...new Set(packages)].sort() }))
    .sort((first, second) => String(first.packages[0]).localeCompare(String(second.packages[0]), 'en'))
    .map(({ text, packages }) => `### ${packages.join(', ')}\n\n~~~text\n${text}\n~~~\n`)
    .join('\n');
}
