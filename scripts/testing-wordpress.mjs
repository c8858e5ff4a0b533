// Before the tests with WordPress: one for all of them.
import { findWordpress, packages, startWordpress } from "./wordpress.mjs";

export default async function start(project) {
  const { found, missing } = findWordpress();
  if (!found) throw new Error(`These tests need a WordPress. Missing: ${missing.join(", ")}. On Debian: apt-get install --no-install-recommends ${packages}`);
  const { stop, ...wordpress } = await startWordpress(found);
  project.provide("wordpress", wordpress);
  return stop;
}
