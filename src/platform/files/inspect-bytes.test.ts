import { describe, expect, it } from 'vitest';
import { maxFileBytes } from '#kernel/file-limit.ts';
import { inspectBytes } from './inspect-bytes.ts';
import { zipOf } from './zip.fixture.ts';

const text = (content: string) => new TextEncoder().encode(content);
const hex = (content: string) => new Uint8Array(Buffer.from(content, 'hex'));
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  );
const office = (...names: string[]) => zipOf(['[Content_Types].xml', ...names].map((name) => ({ name, content: 'x' })));
const outcome = (bytes: Uint8Array, declaredName: string) => {
  try {
    return inspectBytes({ bytes, declaredName, declaredType: 'image/png' }).mediaType;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('inspectBytes', () => {
  it('tells everything about a file that may come in', () => {
    expect(inspectBytes({ bytes: text('abc'), declaredName: '記録.log' })).toEqual({
      safeName: '記録.log',
      mediaType: 'text/plain',
      kind: 'text',
      inlineAllowed: false,
      byteLength: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  it.each([
    ['a.png', hex('89504e470d0a1a0a00'), 'image/png'],
    ['a.png', hex('ffd8ffe000'), 'image/jpeg'],
    ['a.gif', text('GIF89a..'), 'image/gif'],
    ['a.webp', text('RIFF0000WEBPVP8 '), 'image/webp'],
    ['a.exe', text('%PDF-1.7'), 'application/pdf'],
    ['a.csv', hex('8ac7979d94d48d860d0a'), 'text/csv'],
    ['a.txt', text('\ufeff日本語\n\x1b[0m\f'), 'text/plain'],
    ['a.txt', new Uint8Array(Buffer.from('\ufeff日本語', 'utf16le')), 'text/plain'],
    ['a.xlsx', office('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.docx', office('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'a.pptx',
      office('ppt/presentation.xml'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['a.zip', zipOf([{ name: 'ログ/1.log', content: 'x' }]), 'application/zip'],
    // An expression would try 2^40 ways to read these comments.
    ['a.txt', text(`${'<!---->'.repeat(40)}x`), 'text/plain'],
    ['a.txt', text('<!-- <html>'), 'text/plain'],
    ['a.txt', text('<htmlx> <b>'), 'text/plain'],
    ['a.csv', text('MZ-001,津\r\n'), 'text/csv'],
    ['a.txt', hex('1b2442467c4b5c1b2842'), 'text/plain'],
    ['a.eml', text('Received: x\r\nSubject: y\r\n\r\n<html>'), 'message/rfc822'],
    ['a.msg', ole('__properties_version1.0'), 'application/vnd.ms-outlook'],
  ])('takes %s by its bytes (%#)', (name, bytes, mediaType) => {
    expect(outcome(bytes, name)).toBe(mediaType);
  });

  it.each([
    ['写真.png', hex('4d5a90000300'), 'files.executable'],
    ['a.txt', hex('7f454c4602'), 'files.executable'],
    ['a.pdf', hex('4c00000001140200'), 'files.executable'],
    ['a.txt', text('#!/bin/sh\nrm'), 'files.executable'],
    ['a.ps1', text('Get-Item'), 'files.executable'],
    ['a.bat \u202e', text('del'), 'files.executable'],
    ['a.txt', text(' <!DOCTYPE html><p>'), 'files.webPage'],
    ['a.csv', text('<?xml version="1.0"?><!-- x --><svg onload=alert(1)>'), 'files.webPage'],
    ['a.txt', text(`${'<!---->'.repeat(27)}\n<?XML version="1.0"?> <HTML>`), 'files.webPage'],
    ['a.txt', text(`<!--${'x'.repeat(9_000)}--><body>`), 'files.webPage'],
    ['a.svg', text('x'), 'files.webPage'],
    ['a.txt', text('\ufeff<script>alert(1)</script>'), 'files.webPage'],
    ['a.xlsm', office('xl/workbook.xml', 'xl/vbaProject.bin'), 'files.macro'],
    ['a.docx', office('word/document.xml', 'word/vbaProject.bin'), 'files.macro'],
    ['a.xls', ole('Workbook'), 'files.oldOffice'],
    ['a.xlsx', ole('EncryptedPackage'), 'files.protected'],
    ['a.msi', ole('SummaryInformation'), 'files.unsupported'],
    ['a.zip', zipOf([{ name: 'x/見積.pdf.EXE', content: 'x' }]), 'files.executableInside'],
    ['a.jar', zipOf([{ name: 'META-INF/MANIFEST.MF', content: 'x' }]), 'files.executable'],
    ['a.odt', office('x'), 'files.unsupported'],
    ['a.zip', zipOf([{ name: 'a', content: 'x' }]).slice(0, 40), 'files.broken'],
    ['a.eml', text('ただの文章'), 'files.unsupported'],
    ['a.bin', hex('0102030405'), 'files.unsupported'],
    ['a.md', text('# x'), 'files.unsupported'],
    ['a.txt', new Uint8Array(), 'files.empty'],
    ['a.txt', new Uint8Array(maxFileBytes + 1), 'files.tooLarge'],
  ])('refuses %s (%#)', (name, bytes, code) => {
    expect(outcome(bytes, name)).toBe(code);
  });

  it('corrects a name that says something else, so that the reader opens the right program', () => {
    expect(inspectBytes({ bytes: hex('ffd8ffe0'), declaredName: '請求書.pdf' }).safeName).toBe('請求書.jpg');
    expect(inspectBytes({ bytes: text('%PDF-1.7'), declaredName: 'a.html' }).safeName).toBe('a.pdf');
  });
});
