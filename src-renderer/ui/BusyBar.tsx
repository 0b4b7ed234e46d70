/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native progress element cannot be drawn this thin and calm */

/** Something runs and nobody knows how long: a thin line that moves. */
export function BusyBar({ label }: { readonly label: string }): React.ReactElement {
  return <div className="busy-bar" role="progressbar" aria-label={label} />;
}
