import type { TestProject } from 'vitest/node';
import { type Product, mode, startProduct, temporaryFolder } from './product.js';

declare module 'vitest' {
  interface ProvidedContext {
    product: { url: string; dataDir: string; pid: number };
  }
}

const owned = new DisposableStack();
let product: Product;

/** One product for the whole run, with data of its own. */
export async function setup(project: TestProject): Promise<void> {
  const { path } = owned.use(temporaryFolder());
  product = await startProduct({ dataDir: path, env: { SURCEASE_LOG_LEVEL: 'error' } });
  const { url, dataDir, pid } = product;
  project.provide('product', { url, dataDir, pid });
  process.env['SURCEASE_URL'] = url;
  process.env['SURCEASE_DATA_DIR'] = dataDir;
  process.env['SURCEASE_DEMO_PASSWORD'] = product.file('demo-password');
  console.log(`Surcease, ${mode}, ready at ${url} in ${(product.startedInMs / 1000).toFixed(1)} s`);
}

/** A run that cannot stop the product cleanly has failed. */
export async function teardown(): Promise<void> {
  const { code, output } = await product.stop();
  owned.dispose();
  if (code !== 0 || process.env['SURCEASE_E2E_OUTPUT']) console.log(output);
  if (code !== 0) throw new Error(`The product ended with code ${code}.`);
}
