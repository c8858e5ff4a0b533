// Pages for tests: a PDF written by hand, whose typeface comes with the reader of PDF and with no system. Only tests import this.
import { createHash } from "node:crypto";

/** A PDF of typed pages in Letter size, its lines apart by line ends; encrypted, it has a password that nobody knows. */
export function makePdf(pages: string[], { encrypted = false } = {}): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ...pages.flatMap((page, n) => {
      const lines = page.split("\n").map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`);
      const words = `BT /F1 13 Tf 20 TL 72 700 Td ${lines.join(" ")} ET`;
      return [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * n} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`, `<< /Length ${words.length} >>\nstream\n${words}\nendstream`];
    }),
  ];
  const key = "0".repeat(64);
  if (encrypted) objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
  let file = "%PDF-1.4\n";
  const at = objects.map((object, n) => {
    const from = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return from;
  });
  const id = createHash("md5").update(file).digest("hex");
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((from) => `${String(from).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${id}> <${id}>]${encrypted ? ` /Encrypt ${objects.length} 0 R` : ""} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
