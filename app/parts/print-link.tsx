// At the end of an answer on paper: where it is to be read, in letters and as a sign that a telephone reads. On a screen it is not there.
import { encode } from "uqr";
import { printedAddress } from "@/lib/magazine/address";

/** A QR code as the outline of its dark squares, row by row, with the four squares of white that readers of it ask for (ISO/IEC 18004, 6.3.8). */
export function codeOutline(address: string): { size: number; outline: string } {
  const { size, data } = encode(address, { ecc: "M", border: 4 });
  const runs = data.flatMap((row, y) => [...row.map((dark) => (dark ? "#" : " ")).join("").matchAll(/#+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`));
  return { size, outline: runs.join("") };
}

export function PrintLink({ address }: { address: string }) {
  const { size, outline } = codeOutline(address);
  return (
    <div className="printonly read-at">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`QR code of ${printedAddress(address)}`} shapeRendering="crispEdges"><path d={outline} /></svg>
      <p>Read it at<br /><b>{printedAddress(address)}</b></p>
    </div>
  );
}
