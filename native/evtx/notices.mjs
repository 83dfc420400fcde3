import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ id: string, name: string, version: string, license: string | null, authors: string[], manifest_path: string, source: string | null }} Crate */
/** @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node */
/** @typedef {{ packages: Crate[], resolve: { root: string, nodes: Node[] } }} Metadata */

/**
 * Licences of the crates that are in the built reader, as Markdown: each distinct text once. Those that only run while it
 * is built are left out.
 * @param {Metadata} metadata as `cargo metadata` gives it
 * @returns {string}
 */
export function crateNotices({ packages, resolve }) {
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  /** @type {Set<string>} */
  const found = new Set();
  const open = [resolve.root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id)?.deps ?? []) {
      if (found.has(pkg) || !kinds.some(({ kind }) => kind === null)) continue;
      found.add(pkg);
      open.push(pkg);
    }
  }
  /** @type {Map<string, string[]>} */
  const cratesByText = new Map();
  for (const crate of packages.filter(({ id }) => found.has(id))) {
    const text = licenceText(crate);
    cratesByText.set(text, [...(cratesByText.get(text) ?? []), `${crate.name} ${crate.version} (${crate.license})`]);
  }
  return [...cratesByText]
    .map(([text, crates]) => ({ text, crates: crates.sort() }))
    .sort((first, second) => String(first.crates[0]).localeCompare(String(second.crates[0]), 'en'))
    .map(({ text, crates }) => `### ${crates.join(', ')}\n\n~~~text\n${text}\n~~~\n`)
    .join('\n');
}

/**
 * The MIT text that a crate brings and those of data in it, else whatever licence it brings, else the licence's name.
 * @param {Crate} crate
 * @returns {string}
 */
function licenceText(crate) {
  const folder = dirname(crate.manifest_path);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^(licen[cs]e|copying|unlicense)/i.test(name))
        .sort()
    : [];
  const chosen = names.filter((name) => /mit|whatwg/i.test(name));
  if (chosen.length === 0) chosen.push(...names.slice(0, 1));
  const texts = chosen.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  return `Licence named in its Cargo.toml: ${crate.license}. Copyright ${crate.authors.join(', ') || 'its authors'}.`;
}
