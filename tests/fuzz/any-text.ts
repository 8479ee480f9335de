import fc from 'fast-check'

/** Texts that meant something else to somebody once: markup, formulas, paths, properties, directions, halves of characters. */
const ODD = [
  '',
  ' ',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!--',
  '&lt;b&gt;',
  'javascript:alert(1)',
  '=1+1',
  'x;=1+1',
  '\t@cmd',
  '"=1',
  "'",
  '__proto__',
  'constructor',
  'toString',
  '..',
  '.',
  '%2e%2e',
  '/',
  '\\',
  'a/b',
  '?q=1#f',
  '{id}',
  '{name}',
  '$&',
  "$'",
  '$1',
  'ليلى الحسيني',
  'שלום',
  '怖がり',
  '\u202eevil\u202c',
  '\u2067\u2069\u2069',
  '\u200b',
  '\ufeff',
  '\0',
  '\u2028',
  '\ud800',
  'half \udc00',
  '🐕‍🦺 Biscuit',
  'e\u0301'.repeat(50),
  'x'.repeat(5_000),
  '\r\n',
  'NaN',
  '1e999',
]

/** Any text: an odd one, several of them in one, or anything at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD),
  fc.array(fc.constantFrom(...ODD, 'Bob', ' ', ','), { maxLength: 4 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 12 }).map((all) => String.fromCharCode(...all)),
)

/** Any JSON value, with such texts in it. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, true, false, [], {}, [[]], -0),
  fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(anyText, fc.integer(), fc.constant(null), fc.boolean()),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(anyText, tie('tree'), { maxKeys: 3 }),
    ),
  })).tree,
)
