// Prints an access token of a demo account of the running server: npm run --silent token -- <account>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './paths.mjs';

const accounts = [
  'network-admin',
  'analyst',
  'medical-director',
  'pharmacist',
  'auditor',
  'physician-1',
  'nurse-1',
  'nurse-1b',
  'coordinator-1',
  'clinic-manager-1',
  'nurse-2',
  'physician-2',
  'partner-aggregate',
  'partner-deidentified',
  'partner-identified',
];
const account = process.argv[2];
const list = `Accounts: ${accounts.join(', ')}.`;

if (!account) fail(`Which account? npm run --silent token -- network-admin\n${list}`);
if (!accounts.includes(account)) fail(`There is no demo account "${account}". ${list}`);

const notRunning = `No Surcease server is running with the data folder ${dataDir}. Start one with npm start.`;
const { url } = JSON.parse(readOr('server.json'));
const form = new URLSearchParams({
  grant_type: 'urn:surcease:demo-account',
  account,
  resource: 'urn:surcease:api',
});
const credentials = Buffer.from(`surcease-cli:${readOr('cli-secret').trim()}`).toString('base64');
const response = await fetch(`${url}/oidc/token`, {
  method: 'POST',
  headers: { authorization: `Basic ${credentials}` },
  body: form,
}).catch(() => fail(notRunning));
const answer = await response.json().catch(() => ({}));
if (!response.ok || !answer.access_token) {
  fail(
    `The server at ${url} gave no token: ${answer.error_description ?? answer.error ?? `status ${response.status}`}.`,
  );
}
console.log(answer.access_token);

function readOr(name) {
  try {
    return readFileSync(join(dataDir, name), 'utf8');
  } catch {
    return fail(notRunning);
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
