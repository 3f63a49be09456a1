import { basename } from 'node:path';
import { isSource } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.[a-z]+$/;
const pascal = /^[A-Z][A-Za-z0-9]*(\.[a-z]+)*\.tsx$/;
const hook = /^use[A-Z][A-Za-z0-9]*(\.[a-z]+)*\.tsx?$/;

/** Files are kebab-case with their role as a suffix; React components and hooks may be named as they are written. */
export const fileNames: Rule = (files) =>
  files
    .filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
    .filter(({ path }) => ![kebab, pascal, hook].some((form) => form.test(basename(path))))
    .map(({ path }) => `${path}: name it in kebab-case, a React component in PascalCase`);

const bags = /(^|[.-])(helpers?|utils?\d*|misc|common|service)\.tsx?$/;

/** Files are split by verb, never into bags. */
export const noBags: Rule = (files) =>
  files
    .filter(({ path }) => isSource(path) && bags.test(basename(path)))
    .map(({ path }) => `${path}: split it by what it does`);
