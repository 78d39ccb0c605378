import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainWords } from './plain-words.ts';

describe('Plain words', () => {
  it('leave what people write as it is', () => {
    for (const said of ['Dr Amira Bell', 'Línea uno\nLínea dos', 'שלום עולם', 'هدى', 'क्‍ष', '👩‍🏫 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}', 'R&D, 2 < 3', ''])
      assert.equal(plainWords(said), said);
  });

  it('turn nothing around that stands beside them', () => {
    assert.equal(plainWords('\u202Egnp.\u2066exe\u2069\u202C'), 'gnp.exe');
  });

  it('steer no terminal and ring no bell', () => {
    assert.equal(plainWords('\u001B[2J\u0007\u009B31mred\u0000'), '[2J31mred');
  });

  it('know one kind of line break', () => {
    assert.equal(plainWords('a\r\nb\rc\u2028d\u2029e\u0085f'), 'a\nb\nc\nd\ne\nf');
  });

  it('keep two words apart that a tab kept apart', () => {
    assert.equal(plainWords('a\tb'), 'a b');
  });

  it('are whole characters, and the same when they are made plain again', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const plain = plainWords(text);
        assert.ok(plain.isWellFormed());
        assert.equal(plainWords(plain), plain);
      }),
    );
  });
});
