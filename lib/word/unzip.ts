// The parts of a Word file (OPC, ECMA-376 part 2), which is a zip.
import { BadZip, openZip, type Zip, type ZipFault } from "../kit/zip";
import { limits, Unreadable } from "./unreadable";

export type Package = Zip;

const none = "This is no Word file (.docx).";
const sentences: Record<ZipFault, string> = {
  none,
  damaged: "The file is damaged, or something stands before or after it.",
  broken: "The file is damaged.",
  tooMany: "It holds more parts than any Word file does.",
  tooLarge: `It unpacks to more than ${limits.unpacked / 1_000_000} MB, which no answer does.`,
  otherwise: "It is packed in a way that Word does not use.",
};

/** Opens a Word file without unpacking anything yet. Throws Unreadable for what is none. */
export function openPackage(file: Buffer): Package {
  if (file.length > limits.file) throw new Unreadable(`It is larger than ${limits.file / 1_000_000} MB.`);
  if (file.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) throw new Unreadable("This is an old Word file (.doc) or a locked one. Save it as .docx without a password and bring it again.");
  // Part names are compared without case (OPC 6.2.2.3).
  const pack = inWords(() => openZip(file, limits, (name) => name.toLowerCase()));
  return { ...pack, read: (name) => inWords(() => pack.read(name)) };
}

function inWords<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof BadZip) throw new Unreadable(sentences[error.fault]);
    throw error;
  }
}
