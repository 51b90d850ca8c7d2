import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentProblems, MAX_ATTACHMENTS } from '#shared/domain/attachments/attachment-policy.ts';
import { safeFileName } from '#shared/domain/attachments/file-name.ts';
import { MEDIA_TYPES, sniffMediaType, type MediaType } from '#shared/domain/attachments/media-type.ts';
import { problemList } from '../builders.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';
const types = strToU8('<Types/>');

const bytesOf = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes);
const textOf = (text: string): Uint8Array => strToU8(text);
const whatIs = (bytes: Uint8Array): string => {
  const sniffed = sniffMediaType(bytes);
  return sniffed.kind === 'kept' ? sniffed.mediaType : sniffed.code;
};
const odt = (extra: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ mimetype: [textOf(ODT), { level: 0 }], 'content.xml': textOf('<x/>'), ...extra });

describe('what a file is', () => {
  it.each([
    ['a PDF', textOf('%PDF-1.7\n'), 'application/pdf'],
    ['a PNG', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    ['a JPEG', bytesOf(0xff, 0xd8, 0xff, 0xe0, 0), 'image/jpeg'],
    ['Word', zipSync({ '[Content_Types].xml': types, 'word/document.xml': types }), DOCX],
    ['Excel', zipSync({ '[Content_Types].xml': types, 'xl/workbook.xml': types }), XLSX],
    ['OpenDocument', odt(), ODT],
    ['plain text', textOf('Verslag van het lesbezoek: 3 < 4, en <3 voor de klas.\r\n'), 'text/plain'],
    ['text with an address between brackets', textOf('<anna@school.example> schreef:'), 'text/plain'],
    ['text of one byte per letter', bytesOf(0x63, 0x6f, 0xf6, 0x72), 'text/plain'],
  ])('%s', (_name, bytes, mediaType) => {
    expect(whatIs(bytes)).toBe(mediaType);
  });

  it.each([
    ['nothing', bytesOf(), 'file-empty'],
    ['a program', bytesOf(0x4d, 0x5a, 0x90, 0x00), 'file-kind-refused'],
    ['an archive of something else', zipSync({ 'run.exe': types }), 'file-kind-refused'],
    ['an archive that was cut', zipSync({ 'word/document.xml': types }).subarray(0, 40), 'file-damaged'],
    ['rich text', textOf('{\\rtf1\\ansi'), 'file-kind-refused'],
    ['an animated picture', textOf('GIF89a\u0000\u0001'), 'file-kind-refused'],
    [
      'Word with macros',
      zipSync({ '[Content_Types].xml': types, 'word/document.xml': types, 'word/vbaProject.bin': types }),
      'file-with-macros',
    ],
    ['OpenDocument with macros', odt({ 'Basic/Standard/Module1.xml': types }), 'file-with-macros'],
    ['a web page', textOf('\ufeff  <!DOCTYPE html><p>'), 'file-web-page'],
    ['a web page behind a remark', textOf('Mijn verslag\n<script>alert(1)</script>'), 'file-web-page'],
    ['a drawing that can hold scripts', textOf('<svg xmlns="http://www.w3.org/2000/svg">'), 'file-web-page'],
    ['XML', textOf('<?xml version="1.0"?><x/>'), 'file-web-page'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(whatIs(bytes)).toBe(code);
  });

  it('never fails, whatever the bytes', () => {
    const start = fc.constantFrom([0x50, 0x4b, 0x03, 0x04], [0x25, 0x50], []);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (first, rest) => {
        expect(whatIs(Uint8Array.from([...first, ...rest]))).toMatch(/^[a-z]+[/-]/);
      }),
    );
  });
});

describe('the name of a kept file', () => {
  it.each([
    ['Verslag lesbezoek.pdf', 'application/pdf', 'Verslag lesbezoek.pdf'],
    ['Verslag.PDF', 'application/pdf', 'Verslag.pdf'],
    ['foto.jpeg', 'image/jpeg', 'foto.jpg'],
    ['..\\..\\Windows\\verslag.exe', 'application/pdf', 'verslag.exe.pdf'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['verslag\u202Efdp.exe', 'application/pdf', 'verslagfdp.exe.pdf'],
    ['a<b>:"|?*.docx', DOCX, 'a-b------.docx'],
    ['regel\r\neen\u0000.txt', 'text/plain', 'regeleen.txt'],
    ['CON.txt', 'text/plain', '_CON.txt'],
    ['lpt1', 'text/plain', '_lpt1.txt'],
    ['  ...  ', 'image/png', 'document.png'],
    ['', 'image/png', 'document.png'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['cafe\u0301.odt', ODT, 'caf\u00e9.odt'],
    ['x'.repeat(300), 'text/plain', `${'x'.repeat(196)}.txt`],
    ['é'.repeat(300), 'text/plain', `${'é'.repeat(98)}.txt`],
  ] as const)('%j (%s) becomes %j', (name, mediaType, safe) => {
    expect(safeFileName(name, mediaType)).toBe(safe);
  });

  it('is one name that every system takes, and stays what it is', () => {
    const mediaTypes = fc.constantFrom(...(Object.keys(MEDIA_TYPES) as MediaType[]));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), mediaTypes, (name, mediaType) => {
        const safe = safeFileName(name, mediaType);
        expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]|^[.\s]|[.\s]$/u);
        expect(safe.endsWith(`.${MEDIA_TYPES[mediaType]}`)).toBe(true);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(200);
        expect(safeFileName(safe, mediaType)).toBe(safe);
      }),
    );
  });
});

describe('adding a file', () => {
  it('is refused for what is not there, for the same contents and for too many', () => {
    const present = [{ contentHash: 'a' }];
    expect(problemList(attachmentProblems('b', { isOwnerKnown: true, present }))).toEqual([]);
    expect(problemList(attachmentProblems('b', { isOwnerKnown: false, present }))).toEqual([
      'ownerId: attachment-owner-unknown',
    ]);
    expect(problemList(attachmentProblems('a', { isOwnerKnown: true, present }))).toEqual(['file: file-already-there']);
    const full = Array.from({ length: MAX_ATTACHMENTS }, (_, index) => ({ contentHash: String(index) }));
    expect(problemList(attachmentProblems('x', { isOwnerKnown: true, present: full }))).toEqual([
      'file: too-many-files',
    ]);
  });
});
