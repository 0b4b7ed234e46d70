/** What was chosen last, newest first. Kept as long as the window is there. */
export interface Recent {
  readonly list: () => readonly string[];
  readonly note: (id: string) => void;
}

const kept = 8;

export function createRecent(): Recent {
  let ids: readonly string[] = [];
  return {
    list: () => ids,
    note: (id) => {
      ids = [id, ...ids.filter((one) => one !== id)].slice(0, kept);
    },
  };
}
