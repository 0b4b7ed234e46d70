import { useState } from 'react';
import type { BeatRange } from '../../../../src-shared/history.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { t } from '../../../app/texts.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { BeatBar, type Beat } from './BeatBar.tsx';
import { uptimeWords } from './chart-words.ts';

const minuteMs = 60_000;

/** The bars of a bot, asked for again at most once a minute while checks go on. */
export function useBeats(bot: BotRow): readonly Beat[] | null {
  const minute = bot.checkedAtMs === null ? null : Math.floor(bot.checkedAtMs / minuteMs);
  const { value } = useAnswer('history:beats', { botId: bot.id }, `${minute} ${bot.health}`);
  return value === null ? null : value.ranges;
}

interface Told {
  readonly words: string;
  readonly isByKey: boolean;
}

/** Bars one below the other, with the uptime of each; what a cell holds stands below them. */
export function HeartBeats(props: {
  readonly beats: readonly Beat[] | null;
  readonly ranges: readonly BeatRange[];
}): React.ReactElement {
  const { beats, ranges } = props;
  const [told, setTold] = useState<Told | null>(null);
  const tell = (words: string | null, isByKey: boolean): void =>
    setTold(words === null ? null : { words, isByKey });
  return (
    <div className="beats">
      {ranges.map((range) => {
        const beat = beats?.find((each) => each.range === range);
        return (
          <div key={range} className="beat-line">
            <span className="second beat-range">{t(`window.heart.range.${range}`)}</span>
            {beat === undefined ? (
              <span className="skeleton beat-space" />
            ) : (
              <BeatBar beat={beat} tell={tell} />
            )}
            <span className="beat-uptime">
              {beat === undefined ? '' : uptimeWords(beat.totals)}
            </span>
          </div>
        );
      })}
      <p
        className="beat-readout second selectable"
        aria-live={told?.isByKey === true ? 'polite' : 'off'}
      >
        {told?.words ?? t('window.heart.idle')}
      </p>
    </div>
  );
}
