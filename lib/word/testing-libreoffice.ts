// LibreOffice, asked for one conversion of many files at once: starting it takes longer than converting. Only tests import this.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Each file as LibreOffice writes it in another format, with a profile of its own that is thrown away.
 * @param files by their names, without an ending
 * @param from the ending of what is given, such as fodt
 * @param to the ending of what is wanted; as LibreOffice has it, with the name of a filter where it needs one
 */
export function convert(files: ReadonlyMap<string, Buffer | string>, from: string, to: string): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "askdesk-office-"));
  try {
    const [given, made] = [join(folder, "given"), join(folder, "made")];
    mkdirSync(given);
    const paths = [...files].map(([name, content]) => {
      const path = join(given, `${name}.${from}`);
      writeFileSync(path, content);
      return path;
    });
    execFileSync(process.env.SOFFICE || "soffice", [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", "--convert-to", to, "--outdir", made, ...paths], { stdio: "pipe", timeout: 240_000 });
    return new Map([...files.keys()].map((name) => [name, readFileSync(join(made, `${name}.${to.split(":")[0]}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
