import { useState } from 'react';
import type { AddBotsOutput, CommandInput } from '../../../src-shared/ipc-contract.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';

/** What the form of new bots holds. Tokens live here only until they are sent. */
export interface AddForm {
  readonly tokens: string;
  readonly tags: string;
  readonly apiRoot: string;
  readonly isRootConfirmed: boolean;
  readonly isLocalMode: boolean;
  readonly isTestEnvironment: boolean;
}

export const emptyAddForm: AddForm = {
  tokens: '',
  tags: '',
  apiRoot: '',
  isRootConfirmed: false,
  isLocalMode: false,
  isTestEnvironment: false,
};

/** Words between commas, each once. */
export function tagsOf(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return Array.from(new Set(tags));
}

/** The request for a form: what was left empty is left out. */
export function addRequest(form: AddForm): CommandInput<'bots:add'> {
  const tags = tagsOf(form.tags);
  const apiRoot = form.apiRoot.trim();
  return {
    tokens: form.tokens,
    ...(tags.length > 0 ? { tags } : {}),
    ...(apiRoot === ''
      ? {}
      : { apiRoot, confirmApiRoot: form.isRootConfirmed, localMode: form.isLocalMode }),
    ...(form.isTestEnvironment ? { testEnvironment: true } : {}),
  };
}

/** The lines that were refused, to be corrected and sent again. Line numbers count from 1. */
export function refusedLines(tokens: string, refused: AddBotsOutput['refused']): string {
  const lines = tokens.split(/\r\n|\r|\n/);
  return refused
    .filter(({ code }) => code !== 'DUPLICATE')
    .map(({ line }) => lines[line - 1] ?? '')
    .join('\n');
}

export interface AddBots {
  readonly form: AddForm;
  readonly change: (change: Partial<AddForm>) => void;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly result: AddBotsOutput | null;
  readonly submit: () => Promise<void>;
}

/** Adding bots: what went in leaves the form, what was refused stays to be corrected. */
export function useAddBots(onAdded?: (result: AddBotsOutput) => void): AddBots {
  const { bridge } = useApp();
  const [form, setForm] = useState(emptyAddForm);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<AddBotsOutput | null>(null);
  const change = (part: Partial<AddForm>): void => {
    setProblem(null);
    setForm((before) => ({ ...before, ...part }));
  };
  const submit = async (): Promise<void> => {
    if (form.tokens.trim() === '') {
      setProblem(t('window.add.empty'));
      return;
    }
    setBusy(true);
    setProblem(null);
    const answer = await bridge.call('bots:add', addRequest(form));
    setBusy(false);
    if (!answer.ok) {
      setProblem(errorText(answer.error));
      return;
    }
    setResult(answer.value);
    setForm((before) => ({ ...before, tokens: refusedLines(before.tokens, answer.value.refused) }));
    onAdded?.(answer.value);
  };
  return { form, change, isBusy, problem, result, submit };
}
