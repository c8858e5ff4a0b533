"use client";
// The faces a magazine may wear, each shown as a scrap of its own page.
import { useForm } from "@/app/ui/form";
import { type Theme, themeNames, themes } from "@/lib/words";
import s from "../../settings.module.css";

export function ThemeChoice({ chosen, name }: { chosen: Theme; name: string }) {
  const { state } = useForm();
  const kept = state.values?.theme;
  return (
    <fieldset className="field">
      <legend className="vh">Look</legend>
      <div className={s.themes}>
        {themeNames.map((theme) => (
          <label key={theme} className={s.theme}>
            <input type="radio" name="theme" value={theme} defaultChecked={(typeof kept === "string" ? kept : chosen) === theme} />
            <span>{themes[theme]}</span>
            <span className={s.sample} data-sample={theme} aria-hidden>
              <b>{name}</b>
              <i />
              <span><u>Q</u><em>Why did ships ring their bells in fog?</em></span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
