import { CircleHelp } from 'lucide-react';
import { Popover } from 'radix-ui';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';

/** What can be typed, as it is typed; the same in every language. */
const examples = [
  ['is:down', 'is'],
  ['is:down,degraded', 'or'],
  ['env:prod', 'env'],
  ['tag:shop', 'tag'],
  ['host:example.org', 'host'],
  ['reason:backlog', 'reason'],
  ['waiting:>100', 'waiting'],
  ['error:<1h', 'error'],
  ['-is:paused', 'not'],
  ['"support desk"', 'quotes'],
] as const;

/** The words of the search on one small page beside its field. */
export function SearchHelp(): React.ReactElement {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton isSmall label={t('window.search.help')} icon={<CircleHelp size={14} />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu search-help"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t('window.search.help')}
        >
          <p className="second">{t('window.search.help-intro')}</p>
          <dl className="search-tokens">
            {examples.map(([example, id]) => (
              <div key={id}>
                <dt>
                  <code dir="ltr">{example}</code>
                </dt>
                <dd>{t(`window.search.help.${id}`)}</dd>
              </div>
            ))}
          </dl>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
