/** What is loaded when somebody first wants it, and kept. What failed is loaded again by whoever comes next. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return async () => {
    const mine = (loading ??= load());
    try {
      return await mine;
    } catch (error) {
      // Several wait for the same failure; one of them may be loading again by now.
      if (loading === mine) {
        loading = null;
      }
      throw error;
    }
  };
}
