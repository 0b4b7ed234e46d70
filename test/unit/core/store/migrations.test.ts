// DUR-11, DUR-12: released migrations never change.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pendingMigrations } from '../../../../src-main/core/store/migrate.ts';
import { migrations } from '../../../../src-main/core/store/migrations/index.ts';

/** SHA-256 of each step as it was released. A change here means: write a new step instead. */
const released: Readonly<Record<number, string>> = {
  10: '33809a3d90cafc242f5960feb6d5aeef2982579f244768c386bf2056734dc70d',
  20: '5115e5161dd3d11653e59799143bd30a355624c38c4720d2d0caab359e1e6e95',
  30: '5870d592e24c391854729bf08069a46f572308dd43631024b10b6451d23465b2',
  40: '3e8577899dcfd313cd32e96e48bad9d574a342ff09b0d19a17edb7cd1fd8d2f8',
  50: '72af366387fa0f1bd1f9387c6533ab74c9f4d336a4cd17d5e1607905c6fbb5c5',
  70: 'c6d9c31c7c3cbac3b0b1feecb6e5e255f9762953914042f8d534eb824e6683f4',
  90: 'b365177c27133fb55b1664977a5874ab79ad409552223786b994ff67f400fda4',
  100: '4e61f4b69e422598e2ded23a3692d720c0ed91d0fe9660c5234d75ca4678a022',
  110: '7c45cd5d359c8159567d18a070819cf350b10ee950cd939273c9c21212bf2cc6',
  80: 'a78566bd40c9aae19f53d6ac3702f873f0695facd6a591deb38566ea12b76bfc',
};

describe('migrations', () => {
  it('are not edited after their release', () => {
    const hashes = Object.fromEntries(
      migrations.map(({ version, sql }) => [
        version,
        createHash('sha256').update(sql).digest('hex'),
      ]),
    );
    expect(hashes).toEqual(released);
  });

  it('rise, and only the missing ones are run', () => {
    expect(pendingMigrations(10, migrations).map((step) => step.version)).toEqual(
      migrations.map((step) => step.version).filter((version) => version > 10),
    );
    expect(() => pendingMigrations(0, [...migrations, ...migrations])).toThrow(RangeError);
  });
});
