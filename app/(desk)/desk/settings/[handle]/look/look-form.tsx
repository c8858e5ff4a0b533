"use client";
// The look of a magazine as a form, and beside it the magazine's own pages in what is chosen. Nothing is kept until it is sent.
import { useState } from "react";
import type { ShownLogo } from "@/app/parts/plate";
import { ActionForm, Send, useForm } from "@/app/ui/form";
import type { Look } from "@/lib/look/look";
import type { Palette } from "@/lib/look/palette";
import type { PairingName } from "@/lib/look/pairing";
import { lookAction } from "../../actions";
import { Section } from "../../section";
import st from "../../settings.module.css";
import { ColoursChoice } from "./colours-choice";
import { LogoChoice, type LogoPicture } from "./logo-choice";
import s from "./look.module.css";
import { PairingChoice } from "./pairing-choice";
import { Preview } from "./preview";

type Props = { magazine: { id: number; name: string; handle: string }; saved: Look; logo: ShownLogo | null; pages: { name: string; path: string }[] };

export function LookForm(props: Props) {
  return (
    <ActionForm action={lookAction} label="Look" className={s.form}>
      <Choices {...props} />
    </ActionForm>
  );
}

function Choices({ magazine, saved, logo: kept, pages }: Props) {
  const { state } = useForm();
  // A file that has been saved is chosen no longer: what was done begins the choice anew.
  const begun = `${kept?.src} ${kept?.dark?.src}`;
  const [palette, setPalette] = useState<Palette>({ light: saved.light, dark: saved.dark });
  const [pairing, setPairing] = useState<PairingName>(saved.pairing);
  return (
    <>
      <input type="hidden" name="magazineId" value={magazine.id} />
      <Logos key={begun} {...{ magazine, kept, pages, palette, pairing }} wrong={state.fields ?? {}}>
        <Section id="colours" heading="Colours" help="Paper, ink and one colour of the house, by day and in the dark. Everything else on the page is mixed from them.">
          <ColoursChoice palette={palette} onChange={setPalette} />
        </Section>
        <Section id="type" heading="Type" help="One pairing for headlines, reading and what the page itself says. All of them come from this server.">
          <PairingChoice chosen={pairing} name={magazine.name} onChange={setPairing} />
        </Section>
      </Logos>
      <div className={`${st.send} ${s.send}`}><Send sending="Saving…">Save</Send></div>
    </>
  );
}

type LogosProps = { magazine: Props["magazine"]; kept: ShownLogo | null; pages: Props["pages"]; palette: Palette; pairing: PairingName; wrong: Record<string, string>; children: React.ReactNode };

function Logos({ magazine, kept, pages, palette, pairing, wrong, children }: LogosProps) {
  const [light, setLight] = useState<LogoPicture | null>(kept && { src: kept.src, width: kept.width, height: kept.height, inDark: kept.inDark });
  const [dark, setDark] = useState<LogoPicture | null>(kept?.dark ? { ...kept.dark, inDark: "asItIs" } : null);
  const door = `/desk/settings/${magazine.handle}/look/logo`;
  return (
    <>
      <div className={s.choices}>
        <Section id="plate" heading="Nameplate" help="A logo as SVG, PNG or WebP, up to 500 kB, stands in the place of the name. Without one the name is set in the headline face.">
          <LogoChoice field="logo" drop="dropLogo" label="Logo" door={door} kept={kept} shown={light} wrong={wrong.logo} onChange={setLight} />
          {light && <LogoChoice field="darkLogo" drop="dropDarkLogo" label="Logo for the dark" help={inDarkWords[light.inDark]} door={door} kept={kept?.dark ?? null} shown={dark} wrong={wrong.darkLogo} onChange={setDark} isDark />}
        </Section>
        {children}
      </div>
      <Preview name={magazine.name} pages={pages} look={{ pairing, ...palette }} logo={light && { ...light, dark: light && dark }} />
    </>
  );
}

/** What happens in the dark without a logo of its own, as lib/magazine/read-logo.ts found. */
const inDarkWords = {
  asItIs: "Without one the logo stands in the dark as it is: it can be seen there.",
  turned: "Without one the logo, which is black, is shown white in the dark.",
  onPaper: "Without one the logo stands on a piece of white in the dark: its colours could not be seen otherwise.",
} as const;
