// By which door a message came in: a drawn sign and the word.
import { type Channel, channels } from "@/lib/words";

const strokes: Record<Channel, string> = {
  form: "M3 2.5h10v11H3zM5.4 5.6h5.2M5.4 8h5.2M5.4 10.4h2.6",
  email: "M2 3.8h12v8.6H2zM2.3 4.2 8 8.9l5.7-4.7",
  letter: "M2 5.2 8 1.6l6 3.6v8.2H2zM2.3 5.5 8 9.4l5.7-3.9",
  archive: "M2 2.6h12v3.2H2zM3 5.8h10v7.6H3zM6.2 8.4h3.6",
};

export function ChannelSign({ channel }: { channel: Channel }) {
  return (
    <>
      <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d={strokes[channel]} /></svg>
      <span>{channels[channel]}</span>
    </>
  );
}
