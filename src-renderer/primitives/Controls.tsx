import { Copy, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { WeekDay } from '../../src-shared/time-zone.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { DayPicker } from '../ui/DayPicker.tsx';
import { Choice, Field } from '../ui/Field.tsx';
import { Segments } from '../ui/Segments.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ZoneSelect } from '../ui/ZoneSelect.tsx';
import { Card } from './Card.tsx';

const variants = ['plain', 'primary', 'ghost'] as const;

function Buttons(): React.ReactElement {
  return (
    <Card title="Buttons">
      {variants.map((variant) => (
        <div key={variant} className="primitives-row">
          <Button variant={variant}>{variant}</Button>
          <Button variant={variant}>
            <RefreshCw size={16} />
            with icon
          </Button>
          <Button variant={variant} isSmall>
            small
          </Button>
          <Button variant={variant} disabled>
            disabled
          </Button>
        </div>
      ))}
      <div className="primitives-row">
        <IconButton label="Copy" icon={<Copy size={16} />} />
        <IconButton label="Copy, small" icon={<Copy size={14} />} isSmall />
        <IconButton label="Copy, disabled" icon={<Copy size={16} />} disabled />
        <button type="button" className="link-button">
          link
        </button>
      </div>
    </Card>
  );
}

function Fields(): React.ReactElement {
  const [text, setText] = useState('https://hooks.example.org');
  const [zone, setZone] = useState('system');
  return (
    <Card title="Fields">
      <TextField label="Text" value={text} onChange={setText} hint="A hint below it." />
      <TextField label="Placeholder" value="" onChange={setText} placeholder="Name, host, tag" />
      <TextField label="Wrong" value={text} onChange={setText} error="Add the port." kind="code" />
      <TextField label="Secret" value={text} onChange={setText} kind="secret" />
      <TextField label="Several lines" value={text} onChange={setText} rows={2} />
      <Field label="Time zone">
        {(links) => <ZoneSelect links={links} value={zone} onChange={setZone} />}
      </Field>
    </Card>
  );
}

const colors = ['first', 'second', 'third'] as const;

function Choices(): React.ReactElement {
  const [one, setOne] = useState<(typeof colors)[number]>('first');
  const [days, setDays] = useState<readonly WeekDay[]>(['mon', 'tue']);
  const [isOn, setOn] = useState(true);
  const options = colors.map((value) => ({
    value,
    label: value,
    hint: `What ${value} means.`,
    isDisabled: value === 'third',
  }));
  return (
    <Card title="Choices">
      <div className="primitives-row">
        <Segments label="Segments" value={one} options={options} onChange={setOne} />
      </div>
      <div className="primitives-row">
        <DayPicker label="Days" days={days} onChange={setDays} />
      </div>
      <CheckBox isChecked={isOn} onChange={setOn}>
        Check box
      </CheckBox>
      <CheckBox isChecked isDisabled onChange={setOn}>
        Disabled
      </CheckBox>
      <Choice legend="Choice" value={one} options={options} onChange={setOne} />
    </Card>
  );
}

/** What is pressed, typed into and chosen. */
export function Controls(): React.ReactElement {
  return (
    <>
      <Buttons />
      <Fields />
      <Choices />
    </>
  );
}
