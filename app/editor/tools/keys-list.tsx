"use client";
// All keys of the writing surface, from the table of its commands.
import { useEffect, useRef } from "react";
import { type Command } from "./commands";
import { useIsMac } from "./on-a-mac";
import { shown } from "./shortcut";
import styles from "./tools.module.css";

/** @param close told when it is closed by whatever way; the focus goes back to where it was */
export function KeysList({ commands, close }: { commands: readonly Command[]; close: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const isMac = useIsMac();
  useEffect(() => {
    list.current?.showPopover();
    list.current?.focus();
  }, []);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <div className={`allkeys ${styles.keys}`} popover="auto" ref={list} role="dialog" aria-labelledby="surface-keys" tabIndex={-1} onToggle={(event) => event.newState === "closed" && close()}>
      <header>
        <h2 className="lab" id="surface-keys">Keys</h2>
        <button type="button" className="b bare" onClick={() => list.current?.hidePopover()}>Close</button>
      </header>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands.filter((command) => command.group === group).map(({ name, keys }) => (
                <div key={name}>
                  <dt>{keys.slice(0, 1).map((key) => <kbd key={key}>{shown(key, isMac)}</kbd>)}</dt>
                  <dd>{name}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
