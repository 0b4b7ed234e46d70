import { Info } from 'lucide-react';
import { useState } from 'react';
import type { ImportChange, ImportItem } from '../../../src-shared/import.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import {
  canTakeUrl,
  takesPlain,
  takesUrl,
  tickBot,
  tickUrl,
  type ImportChoice,
} from './import-choice.ts';

/** So many bots are drawn at once; the others wait for a press. */
const shownAtOnce = 100;

interface ListProps {
  readonly items: readonly ImportItem[];
  readonly choice: ImportChoice;
  readonly change: (choice: ImportChoice) => void;
}

function Change({ change }: { readonly change: ImportChange }): React.ReactElement {
  return (
    <tr>
      <th scope="row">{t(`import.field.${change.field}`)}</th>
      <td>
        <Foreign text={change.before} maxLength={400} isWrapped className="second selectable" />
      </td>
      <td aria-hidden="true">→</td>
      <td>
        <Foreign text={change.after} maxLength={400} isWrapped className="selectable" />
      </td>
    </tr>
  );
}

function Changes({ changes }: { readonly changes: readonly ImportChange[] }) {
  return changes.length === 0 ? null : (
    <table className="import-changes">
      <tbody>
        {changes.map((change) => (
          <Change key={change.field} change={change} />
        ))}
      </tbody>
    </table>
  );
}

function Name({ item }: { readonly item: ImportItem }): React.ReactElement {
  const { name, username, telegramId, apiRootHost, testEnvironment } = item;
  const isUsual = apiRootHost === 'api.telegram.org';
  return (
    <span className="import-name">
      <Foreign text={name} maxLength={80} className="import-title" />
      <Foreign
        text={[
          username === null ? telegramId : `@${username}`,
          ...(isUsual ? [] : [apiRootHost]),
          ...(testEnvironment ? [t('window.import.test')] : []),
        ].join(' · ')}
        className="muted"
      />
    </span>
  );
}

function Item({ item, choice, change }: Omit<ListProps, 'items'> & { readonly item: ImportItem }) {
  const { index, changes, left } = item;
  const plain = changes.filter(({ withUrl }) => !withUrl);
  const withUrl = changes.filter((one) => one.withUrl);
  return (
    <li className="import-item">
      <div className="import-head">
        {takesPlain(item) ? (
          <CheckBox
            isChecked={choice.bots.has(index)}
            onChange={(isTicked) => change(tickBot(choice, index, isTicked))}
          >
            <Name item={item} />
          </CheckBox>
        ) : (
          <Name item={item} />
        )}
        <span className="muted import-state">{t(`window.import.state.${item.state}`)}</span>
      </div>
      <Changes changes={plain} />
      {takesUrl(item) ? (
        <div className="import-url">
          <CheckBox
            isChecked={choice.urls.has(index)}
            isDisabled={!canTakeUrl(item, choice)}
            onChange={(isTicked) => change(tickUrl(choice, index, isTicked))}
          >
            {t('window.import.url')}
          </CheckBox>
          <Changes changes={withUrl} />
        </div>
      ) : null}
      {left.map(({ code, field, text }) => (
        <p key={`${code} ${String(field)} ${text}`} className="import-left second">
          <Info size={14} aria-hidden="true" />
          <span className="wrap">{text}</span>
        </p>
      ))}
    </li>
  );
}

/** Every bot of the file that differs, with what would change and a tick for each. */
export function ImportList({ items, choice, change }: ListProps): React.ReactElement {
  const [shown, setShown] = useState(shownAtOnce);
  const rest = items.length - shown;
  return (
    <>
      <ul className="import-list">
        {items.slice(0, shown).map((item) => (
          <Item key={item.index} item={item} choice={choice} change={change} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button isSmall onClick={() => setShown(shown + shownAtOnce)}>
          {t('window.import.more', { count: Math.min(rest, shownAtOnce), rest })}
        </Button>
      ) : null}
    </>
  );
}
