import { posix } from 'node:path';
import { isManifest, packageFolder } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

/** What a package depends on of ours it also references in its tsconfig.json, and nothing else: so `tsc -b` builds in order. */
export const projectReferences: Rule = (files) => {
  const manifests = files
    .filter(({ path }) => isManifest(path))
    .map(({ path, text }) => ({
      folder: packageFolder(path) ?? '',
      manifest: JSON.parse(text) as { name: string; dependencies?: Record<string, string> },
    }));
  const folders = new Map(manifests.map(({ folder, manifest }) => [manifest.name, folder]));
  const text = new Map(files.map((file) => [file.path, file.text]));
  return manifests.flatMap(({ folder, manifest }) => {
    const config = text.get(`${folder}/tsconfig.json`);
    if (config === undefined || config.includes('"noEmit": true')) return [];
    const { references = [] } = JSON.parse(config) as { references?: { path: string }[] };
    const has = references.map(({ path }) => posix.join(folder, path));
    const needs = Object.keys(manifest.dependencies ?? {}).flatMap((name) => folders.get(name) ?? []);
    return [
      ...needs
        .filter((path) => !has.includes(path))
        .map((path) => `${folder}/tsconfig.json: add a reference to ${path}`),
      ...has.filter((path) => !needs.includes(path)).map((path) => `${folder}/tsconfig.json: ${path} is no dependency`),
    ];
  });
};
