"use client";
// A form whose typed values survive everything: a refusal, a lost session, a database that is away. Works without JavaScript too.
import { createContext, type ReactNode, startTransition, useActionState, useContext, useEffect, useId, useRef } from "react";

type State = { refusal?: string; fields?: Record<string, string>; values?: Record<string, string | string[]>; done?: string };
type Sent = { state: State; pending: boolean };
const Form = createContext<Sent>({ state: {}, pending: false });

/** The last answer to the form, for parts of it. */
export const useForm = () => useContext(Form);

type ActionFormProps = {
  action: (state: State, form: FormData) => Promise<State>;
  /** Deals with what is sent at once, and says whether it did; otherwise the action is asked. */
  first?: (form: FormData) => boolean;
  children: ReactNode;
  className?: string;
  label?: string;
};

/** A form bound to a server action. A refusal stands above the fields and takes the focus. */
export function ActionForm({ action, first, children, className, label }: ActionFormProps) {
  const [state, send, pending] = useActionState(action, {});
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.refusal) summary.current?.focus();
  }, [state]);
  return (
    <Form value={{ state, pending }}>
      <form
        action={send}
        aria-label={label}
        className={className}
        noValidate
        // Sent by hand, because React empties a form after its action even when the answer was no.
        onSubmit={(event) => {
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          if (submitter?.hasAttribute("formtarget")) return; // goes elsewhere, to another window: no move of ours
          event.preventDefault();
          const data = new FormData(event.currentTarget, submitter);
          if (!first?.(data)) startTransition(() => send(data));
        }}
      >
        {state.refusal && (
          <div className="oops" ref={summary} role="alert" tabIndex={-1}>
            <p>{state.refusal}</p>
            {state.fields && Object.keys(state.fields).length > 0 && (
              <ul>
                {Object.entries(state.fields).map(([name, message]) => (
                  <li key={name}>{message}</li>
                ))}
              </ul>
            )}
          </div>
        )}
        {state.done && <p className="done" role="status">{state.done}</p>}
        {children}
      </form>
    </Form>
  );
}

type FieldProps = { name: string; label: string; help?: ReactNode; optional?: boolean; defaultValue?: string; rows?: number; type?: string; options?: [value: string, label: string][]; autoComplete?: string; inputMode?: "numeric" | "decimal" | "email"; required?: boolean; min?: string; max?: string; /** Of several fields of one name, which: each keeps what was chosen in it. */ nth?: number; /** What stands in it, when the page follows what is typed. */ value?: string; change?: (value: string) => void };

/** Label, help, field, and the words when it is wrong, in that order. */
export function Field({ name, label, help, optional, defaultValue, rows, type = "text", options, nth = 0, value: followed, change, ...rest }: FieldProps) {
  const { state } = useForm();
  const id = useId();
  const wrong = nth === 0 ? state.fields?.[name] : undefined;
  const kept = [state.values?.[name] ?? []].flat()[nth];
  const common = {
    id,
    name,
    ...(followed === undefined ? { defaultValue: kept ?? defaultValue } : { value: followed, onChange: (event: { target: { value: string } }) => change?.(event.target.value) }),
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined,
    className: "t",
    ...rest,
  };
  return (
    <div className={wrong ? "field bad" : "field"}>
      <label htmlFor={id}>{label}{optional && <span className="opt"> optional</span>}</label>
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
      {options ? (
        <select key={"defaultValue" in common ? String(common.defaultValue) : "followed"} {...common}>{options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}</select>
      ) : rows ? (
        <textarea {...common} rows={rows} />
      ) : (
        <input {...common} type={type} />
      )}
      {wrong && <p className="err" id={`${id}-wrong`}>{wrong}</p>}
    </div>
  );
}

/** A checkbox with its label, and under it what it does. */
export function Tick({ name, label, help, value = "on", defaultChecked, checked, change }: { name: string; label: ReactNode; help?: ReactNode; value?: string; defaultChecked?: boolean; checked?: boolean; change?: (isOn: boolean) => void }) {
  const { state } = useForm();
  const id = useId();
  const kept = state.values && [state.values[name] ?? []].flat().includes(value);
  return (
    <div className="check">
      <input id={id} type="checkbox" name={name} value={value} {...(checked === undefined ? { defaultChecked: kept ?? defaultChecked } : { checked, onChange: (event: { target: { checked: boolean } }) => change?.(event.target.checked) })} aria-describedby={help ? `${id}-help` : undefined} />
      <label htmlFor={id}>{label}</label>
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
    </div>
  );
}

/** The button that sends; its own words change while it does. `hint` is the key that presses it, where the page listens for keys. */
export function Send({ children, sending = "Sending…", className = "b go", name, value, hint }: { children: ReactNode; sending?: string; className?: string; name?: string; value?: string; hint?: string }) {
  const { pending } = useForm();
  return (
    <button className={className} type="submit" name={name} value={value} aria-disabled={pending || undefined} data-key={hint?.toLowerCase()}>
      {pending ? sending : children}
      {hint && <> <kbd aria-hidden="true">{hint}</kbd></>}
    </button>
  );
}
