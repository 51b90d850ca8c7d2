import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalText, plainText } from '#shared/domain/framework-exchange/plain-text.ts';

describe('words of a text with marks in it', () => {
  it.each([
    ['<p>Leert <b>samen</b> &amp; alleen</p><p>Twee</p>', 'Leert samen & alleen\n\nTwee'],
    ['Voor<script>alert("x")</script>na', 'Voor na'],
    ['<script>alert(1)', ''],
    ['<img src=x onerror="alert(1)">Kijkt', 'Kijkt'],
    ['<svg/onload=alert(1)>Kijkt', 'Kijkt'],
    ['<!-- weg -->Blijft<?php x ?>', 'Blijft'],
    ['a<b en c > d, 5<x>3 en x <y>', 'a<b en c > d, 5<x>3 en x <y>'],
    ['&lt;b&gt; &#233;&#xE9;&eacute;&Eacute; &nbsp;&onbekend; &#0;', '<b> éééÉ &onbekend; \ufffd'],
    ['# Kop\n**Sterk** en *schuin* of _schuin_ en `code`', 'Kop\nSterk en schuin of schuin en code'],
    ['[Lees](https://x.test/a) en ![plaatje](b.png)', 'Lees en plaatje'],
    ['2*3*4 en snake_case_naam en * los', '2*3*4 en snake_case_naam en * los'],
    ['Formule $x = {-b \\pm \\sqrt{b^2-4ac} \\over 2a}$', 'Formule $x = {-b \\pm \\sqrt{b^2-4ac} \\over 2a}$'],
    ['| a | b |\r\n| --- | --- |\r\n\r\n\r\n\r\n| 1 | 2 |', '| a | b |\n| --- | --- |\n\n| 1 | 2 |'],
  ])('%j reads %j', (source, words) => {
    expect(plainText(source)).toBe(words);
  });

  it('keeps letters of every script and size, and drops signs that turn the direction', () => {
    expect(plainText('كفاءة المعلم \u{1F600} \u{20BB7}\u200f')).toBe('كفاءة المعلم \u{1F600} \u{20BB7}\u200f');
    expect(plainText('abc\u202Edcb\u2066x\ufeff\u0007')).toBe('abcdcbx');
    expect(literalText('half \ud83d')).toBe('half \ufffd');
  });

  it.each([
    '<',
    '**',
    '*a',
    '[a](',
    '_a ',
    '`',
    '<script',
    '<script>',
    '<object>a',
    '<!--',
    '&#1',
    '<a ',
    'a< b ',
    '\n ',
  ])('takes a text of 100,000 times %j without delay', (part) => {
    const start = performance.now();
    plainText(part.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('leaves nothing that an HTML reader would take for a script, and reads twice as once for plain words', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', 'script', 'img', ' ', 'onerror=', '"', 'a', '!--', '&lt;', '*'),
        }),
        (text) => {
          expect(plainText(text.replaceAll('&lt;', ''))).not.toMatch(/<(?:script|img)[\s/>]/i);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = literalText(text);
        expect(literalText(words)).toBe(words);
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});
