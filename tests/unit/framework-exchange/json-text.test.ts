import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compactJson,
  indentJson,
  jsonElements,
  jsonMembers,
  jsonNesting,
  patchJsonObject,
} from '#shared/domain/framework-exchange/json-text.ts';
import { CASE_SAMPLES, caseSample } from '../../support/framework-exchange.ts';

describe('JSON kept as text', () => {
  it('is compacted without touching how numbers and texts are written', () => {
    expect(compactJson('{ "a" : [ 1.0 , 12345678901234567890 ],\r\n\t"b c": "x \\" y  z" }')).toBe(
      '{"a":[1.0,12345678901234567890],"b c":"x \\" y  z"}',
    );
  });

  it.each(CASE_SAMPLES)('keeps %s equal', (name) => {
    const text = caseSample(name);
    expect(JSON.parse(compactJson(text))).toEqual(JSON.parse(text));
    expect(JSON.parse(indentJson(compactJson(text)))).toEqual(JSON.parse(text));
  });

  it('is what JSON.stringify makes of any value, compact and indented', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(compactJson(JSON.stringify(value, null, '\t'))).toBe(text);
        expect(indentJson(text)).toBe(`${JSON.stringify(value, null, 2)}\n`);
      }),
    );
  });

  it('finds members and elements of any object and list', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()), (object, list) => {
        const text = JSON.stringify(object);
        const members = jsonMembers(text).map(({ key, start, end }) => [
          key,
          JSON.parse(text.slice(start, end)) as unknown,
        ]);
        expect(members).toEqual(Object.entries(JSON.parse(text) as object));
        const elements = JSON.stringify(list);
        expect(
          jsonElements(elements).map(({ start, end }) => JSON.parse(elements.slice(start, end)) as unknown),
        ).toEqual(JSON.parse(elements));
      }),
    );
  });

  it('changes, removes and adds members and leaves the others as written', () => {
    const patch = new Map([
      ['a', '2'],
      ['b', null],
      ['d', '"new"'],
    ]);
    expect(patchJsonObject('{"a":1,"b":[1,2],"__proto__":{"x":1.50},"c":"ç"}', patch)).toBe(
      '{"a":2,"__proto__":{"x":1.50},"c":"ç","d":"new"}',
    );
  });

  it('measures how deep brackets lie, those in texts left out, also of what is no JSON', () => {
    expect(jsonNesting('{"a":[{"b":"[[[["}]}')).toBe(3);
    expect(jsonNesting('['.repeat(100_000))).toBe(100_000);
    expect(jsonNesting('"open')).toBe(0);
  });
});
