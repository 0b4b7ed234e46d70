const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `90s`, `1h30m`, `2d`, `0` in ms; null for anything else. A sign in front is taken where it stands. */
export function readDuration(text: string): number | null {
  if (/^[+-]?0$/.test(text.trim())) {
    return 0;
  }
  const match = /^([+-]?)((?:\d{1,12}(?:\.\d{1,3})?(?:ms|min|[smhd]))+)$/.exec(text.trim());
  if (match === null) {
    return null;
  }
  let sumMs = 0;
  for (const part of (match[2] ?? '').matchAll(/([\d.]+)(ms|min|[smhd])/g)) {
    sumMs += Number(part[1]) * (units[part[2] ?? ''] ?? 0);
  }
  return match[1] === '-' ? -sumMs : sumMs;
}

/** A date inside an info: `now`, `now-3s`, `start+60s`, in wall ms; null for anything else. */
export function readDate(
  text: string,
  at: { readonly nowMs: number; readonly startMs: number },
): number | null {
  const match = /^(now|start)(.*)$/.exec(text.trim());
  if (match === null) {
    return null;
  }
  const base = match[1] === 'now' ? at.nowMs : at.startMs;
  const shift = match[2] === '' ? 0 : readDuration(match[2] ?? '');
  return shift === null ? null : base + shift;
}
