import { CircleCheck, Info, Pencil, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../ui/Banner.tsx';
import { BusyBar } from '../ui/BusyBar.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LiveProgress } from '../ui/LiveProgress.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Card } from './Card.tsx';

const nothing = (): void => undefined;
const entries: readonly MenuEntry[] = [
  { kind: 'heading', label: 'Heading' },
  { kind: 'item', label: 'Item', icon: <Pencil size={16} />, hint: 'Ctrl+E', onSelect: nothing },
  { kind: 'item', label: 'Disabled', isDisabled: true, onSelect: nothing },
  { kind: 'rule' },
  {
    kind: 'sub',
    label: 'More',
    entries: [{ kind: 'item', label: 'Remove…', icon: <Trash2 size={16} />, onSelect: nothing }],
  },
];

function Progress(): React.ReactElement {
  return (
    <Card title="Progress">
      <BusyBar label="Busy" />
      <ProgressBar label="Nothing done" over={0} total={10} />
      <ProgressBar label="Some done" over={4} total={10} />
      <LiveProgress
        label="Copying"
        progress={{ done: 1200, total: 4000, bytes: 3_400_000, leftMs: 65_000 }}
        words={{
          figures: ({ done, total }) => `${done} of ${total}`,
          spoken: (percent) => `${String(percent)} % copied`,
        }}
      />
    </Card>
  );
}

/** What lies on the page. */
export function Overlays(): React.ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Progress />
      <Card title="Menu, dialog, toast, banner">
        <div className="primitives-row">
          <Menu trigger={<Button>Menu</Button>} entries={entries} align="start" />
          <Button onClick={() => setOpen(true)}>Dialog</Button>
        </div>
        <div className="toast">
          <CircleCheck size={16} aria-hidden="true" />
          <span className="toast-text">The bot is checked now.</span>
          <IconButton label="Close" icon={<X size={14} />} isSmall />
        </div>
        <Banner
          icon={<Info size={16} />}
          title="Something is so."
          actions={<Button isSmall>Do it</Button>}
        >
          Since when, what is lost, what to press.
        </Banner>
      </Card>
      {isOpen ? (
        <Dialog
          title="Dialog"
          subtitle="Its second line"
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button variant="primary" onClick={() => setOpen(false)}>
                Do it
              </Button>
            </>
          }
        >
          <p>What happens, and what does not.</p>
        </Dialog>
      ) : null}
    </>
  );
}
