import { useState } from 'react';
import { Segments } from '../ui/Segments.tsx';
import { useContrast } from '../ui/use-theme.ts';
import { Controls } from './Controls.tsx';
import { Foundations } from './Foundations.tsx';
import { Overlays } from './Overlays.tsx';

const contrasts = ['as the system', 'high'] as const;
const directions = ['ltr', 'rtl'] as const;

/** Everything the window is made of, in every state, on one page. */
export function Primitives(): React.ReactElement {
  const [contrast, setContrast] = useState<(typeof contrasts)[number]>('as the system');
  const [direction, setDirection] = useState<(typeof directions)[number]>('ltr');
  useContrast(contrast === 'high');
  const options = <T extends string>(values: readonly T[]) =>
    values.map((value) => ({ value, label: value }));
  return (
    <main className="primitives">
      <div className="row">
        <h1 className="headline grow">Primitives</h1>
        <Segments
          label="Contrast"
          value={contrast}
          options={options(contrasts)}
          onChange={setContrast}
        />
        <Segments
          label="Direction"
          value={direction}
          options={options(directions)}
          onChange={(value) => {
            document.documentElement.dir = value;
            setDirection(value);
          }}
        />
      </div>
      <div className="primitives-grid">
        <Foundations />
        <Controls />
        <Overlays />
      </div>
    </main>
  );
}
