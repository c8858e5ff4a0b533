// Before the tests that fetch mail: a Dovecot for all of them, in which every name is a mailbox of its own.
import { findDovecot, password, startDovecot } from "./dovecot.mjs";

export default async function start(project) {
  const path = await findDovecot();
  if (!path) throw new Error("These tests need a Dovecot. Install one (Debian: dovecot-imapd and dovecot-lmtpd; macOS: brew install dovecot), or give its path as DOVECOT.");
  const { imapPort, lmtpPort, stop } = await startDovecot(path);
  project.provide("dovecot", { imapPort, lmtpPort, password });
  return stop;
}
