import { Age } from '../ui/Age.tsx';
import { Foreign } from '../ui/Foreign.tsx';
import { Light, type LightFace } from '../ui/Light.tsx';
import { Sparkline } from '../ui/Sparkline.tsx';
import { Card } from './Card.tsx';

const faces: readonly LightFace[] = ['healthy', 'degraded', 'down', 'unknown', 'paused'];
const colors = [
  'bg surface raised sunken hover pressed selected',
  'rule rule-strong edge focus',
  'ink ink-2 ink-3 ink-inverse',
  'healthy degraded down unknown',
  'environment-blue environment-cyan environment-violet environment-pink environment-brown',
].map((line) => line.split(' '));
const texts = ['xs', 's', 'm', 'l', 'xl', 'xxl'] as const;
const spaces = [1, 2, 3, 4, 5, 6, 8] as const;
const rising = Array.from({ length: 30 }, (_, index) => index ** 2 / 4);
const broken = rising.map((value, index) => (index > 10 && index < 18 ? null : value));
const hostile = '<b>bold</b> \u202Etxt.exe متجر الكتب '.repeat(6);

function Colors(): React.ReactElement {
  return (
    <Card title="Colour by role">
      {colors.map((names) => (
        <div key={names[0]} className="primitives-row">
          {names.map((name) => (
            <span key={name} className="swatch">
              <svg width="16" height="16" aria-hidden="true">
                <rect width="16" height="16" fill={`var(--${name})`} />
              </svg>
              {name}
            </span>
          ))}
        </div>
      ))}
    </Card>
  );
}

function Scales(): React.ReactElement {
  return (
    <Card title="Type, space, elevation">
      {texts.map((name) => (
        <p key={name} style={{ fontSize: `var(--text-${name})`, lineHeight: 1.3 }}>
          {name}: 3 down, 1,204 waiting
        </p>
      ))}
      <div className="primitives-row">
        {spaces.map((step) => (
          <svg
            key={step}
            role="img"
            aria-label={`space ${String(step)}`}
            width={step * 4}
            height="12"
          >
            <rect width="100%" height="12" fill="var(--ink-3)" />
          </svg>
        ))}
      </div>
      <div className="primitives-row">
        <span className="elevated elevated-1">elevation 1</span>
        <span className="elevated elevated-2">elevation 2</span>
        <span className="elevated focus-sample">focus</span>
      </div>
    </Card>
  );
}

function Lights(): React.ReactElement {
  return (
    <Card title="Lights">
      {[12, 16, 32].map((size) => (
        <div key={size} className="primitives-row">
          {faces.map((face) => (
            <Light key={face} face={face} size={size} label={face} />
          ))}
          <Light face="healthy" size={size} label="healthy, suspected" isSuspected />
        </div>
      ))}
      <div className="primitives-row">
        <Sparkline values={rising} />
        <Sparkline values={broken} />
        <Sparkline values={[null, null, 4, null]} />
        <Sparkline values={[0, 0, 0]} />
      </div>
    </Card>
  );
}

function Words(): React.ReactElement {
  return (
    <Card title="Words">
      <p>Ink</p>
      <p className="second">Second ink</p>
      <p className="muted">Third ink</p>
      <p>
        <code>mono 0123456789</code> <kbd className="kbd">/</kbd> <span className="tag">tag</span>
      </p>
      <p>
        <Age atMs={null} />
      </p>
      <Foreign text={hostile} />
      <Foreign text={hostile} isWrapped />
      <span className="skeleton" />
    </Card>
  );
}

/** Tokens, and what shows state. */
export function Foundations(): React.ReactElement {
  return (
    <>
      <Colors />
      <Scales />
      <Lights />
      <Words />
    </>
  );
}
