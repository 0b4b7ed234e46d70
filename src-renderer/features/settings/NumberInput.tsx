import { useId, useState } from 'react';
import { parseSetting, settingText, type NumberKey } from './setting-rows.ts';

/** What is being typed over a stored number. */
export interface Draft {
  readonly text: string;
  readonly problem: string | null;
  readonly type: (text: string) => void;
  /** Takes over what was typed, or says why not. */
  readonly take: () => void;
  readonly undo: () => void;
  /** Stores this value, as if it had been typed. */
  readonly store: (value: number) => void;
  /** Shows the sentence that a change comes to, beside the field. */
  readonly show: (change: Promise<string | null>) => void;
}

/** `save` answers with a sentence where the value is refused and the sentence belongs beside the field. */
export function useDraft(
  name: NumberKey,
  stored: number,
  save: (value: number) => Promise<string | null>,
): Draft {
  const [seen, setSeen] = useState(stored);
  const [text, setText] = useState(settingText(name, stored));
  const [problem, setProblem] = useState<string | null>(null);
  const undo = (): void => {
    setText(settingText(name, stored));
    setProblem(null);
  };
  if (seen !== stored) {
    // The engine's word is final, also when the command line changed it.
    setSeen(stored);
    undo();
  }
  const show = (change: Promise<string | null>): void => void change.then(setProblem);
  const store = (value: number): void => {
    if (value === stored) {
      undo();
    } else {
      show(save(value));
    }
  };
  const take = (): void => {
    const parsed = parseSetting(name, text);
    setProblem(parsed.ok ? null : parsed.problem);
    if (parsed.ok) {
      store(parsed.value);
    }
  };
  return { text, problem, type: setText, take, undo, store, show };
}

export interface NumberInputProps {
  readonly id: string;
  readonly draft: Draft;
  /** Id of the words that explain the field. */
  readonly describedBy: string;
}

/** Takes over on Enter or when the field is left; Escape undoes. */
export function NumberInput({ id, draft, describedBy }: NumberInputProps): React.ReactElement {
  return (
    <input
      id={id}
      className="input input-number"
      aria-describedby={describedBy}
      aria-invalid={draft.problem !== null}
      value={draft.text}
      maxLength={12}
      spellCheck={false}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          draft.take();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          draft.undo();
        }
      }}
    />
  );
}

/** Ids that tie a field to its words. */
export function useFieldIds(): { readonly id: string; readonly noteId: string } {
  const id = useId();
  return { id, noteId: `${id}-hint` };
}
