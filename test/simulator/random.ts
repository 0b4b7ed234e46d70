/** Numbers in [0, 1), the same ones in every run: what a test saw once it sees again. */
export function sameNumbers(): () => number {
  let state = 12_345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
