import { describe, expect, test } from 'vitest';
import {
  centreTarget,
  codeTargetOf,
  officialTarget,
  OFFICIAL_HOSTS,
} from '../../../src/domain/centre/code-target.ts';
import type { Centre } from '../../../src/domain/centre/centre.schema.ts';
import { specimenCentre } from '../../fixtures/centre.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { realPack } from '../../support/real-pack.ts';

const centreAt = (publicAddress: string, ownServers: string[] = []): Centre => ({
  ...specimenCentre,
  publicAddress,
  ownServers,
});

describe('a code leads to the guide on the server of the centre', () => {
  test.each([
    ['https://kiot.haiphong.gov.vn', 'https://kiot.haiphong.gov.vn/bai/bai-mau', 'kiot.haiphong.gov.vn'],
    ['https://kiot.haiphong.gov.vn/x/', 'https://kiot.haiphong.gov.vn/x/bai/bai-mau', 'kiot.haiphong.gov.vn'],
    ['https://haiphong.gov.vn:8443', 'https://haiphong.gov.vn:8443/bai/bai-mau', 'haiphong.gov.vn:8443'],
  ])('%s', (publicAddress, address, host) => {
    expect(centreTarget(centreAt(publicAddress), 'bai-mau')).toEqual({ address, host });
  });

  test('a server of its own is good when the file names it', () => {
    expect(centreTarget(centreAt('https://kiot.mau.vn', ['kiot.mau.vn']), 'bai-mau')?.host).toBe(
      'kiot.mau.vn',
    );
    expect(centreTarget(centreAt('https://kiot.mau.vn'), 'bai-mau')).toBeNull();
  });

  test('no centre, no address, a strange guide: no code', () => {
    expect(centreTarget(null, 'bai-mau')).toBeNull();
    expect(centreTarget(specimenCentre, 'bai-mau')).toBeNull();
    for (const guide of ['', '..', '../x', 'a/b', 'a?b', 'a#b', 'Bài', 'a b', '%2e'])
      expect(centreTarget(centreAt('https://kiot.haiphong.gov.vn'), guide), guide).toBeNull();
  });
});

describe('or to the official page of the guide', () => {
  test.each([
    ['dichvucong.gov.vn', 'https://dichvucong.gov.vn'],
    ['https://dichvucong.gov.vn/', 'https://dichvucong.gov.vn/'],
    ['vneid.gov.vn/huong-dan', 'https://vneid.gov.vn/huong-dan'],
    ['https://vneid.gov.vn/a_b-c.html', 'https://vneid.gov.vn/a_b-c.html'],
  ])('%s', (written, address) => {
    expect(officialTarget([written])?.address).toBe(address);
  });

  test('the first good one of several', () => {
    expect(officialTarget(['', 'https://bao.vn/x', 'vneid.gov.vn', 'dichvucong.gov.vn'])?.host).toBe(
      'vneid.gov.vn',
    );
  });
});

describe('no code is drawn for (SEC-10, SEC-11, SEC-12)', () => {
  const nasty = [
    '',
    'dichvucong.gov.vn.',
    'https://dichvucong.gov.vn./',
    'http://dichvucong.gov.vn',
    'HTTPS://dichvucong.gov.vn',
    '//dichvucong.gov.vn',
    'https:/dichvucong.gov.vn',
    'https://dichvucong.gov.vn:443',
    'https://dichvucong.gov.vn:8443/x',
    'dichvucong.gov.vn:80',
    'https://ai@dichvucong.gov.vn',
    'https://dichvucong.gov.vn@example.com',
    'https://dichvucong.gov.vn:x@example.com/',
    'https://dichvucong.gov.vn\\@example.com',
    'https://dichvucong.gov.vn.evil.com',
    'https://gov.vn.evil.com',
    'https://evil-dichvucong.gov.vn',
    'https://x.dichvucong.gov.vn',
    'https://dichvucong.gov.vn?next=https://evil.com',
    'https://dichvucong.gov.vn/?a=1',
    'https://dichvucong.gov.vn/#x',
    'https://dichvucong.gov.vn/ x',
    'https://dichvucong.gov.vn\n.evil.com',
    'https://xn--dichvucng-7ob.gov.vn',
    'xn--vneid-0ya.gov.vn',
    'https://dichvucоng.gov.vn',
    'https://dichvụcông.gov.vn',
    'https://dichvucong.gov。vn',
    'https://dichvucong.gov.vn/ế',
    'javascript:alert(1)',
    'javascript://dichvucong.gov.vn/%0aalert(1)',
    'data:text/html,x',
    'blob:https://dichvucong.gov.vn/x',
    'tel:0000000000',
    'intent://dichvucong.gov.vn#Intent;end',
    '00020101021238540010A00000072701240006970436011000000000000208QRIBFTTA',
    'https://dichvucong.gov.vn/00020101021238540010A000000727',
    'https://congan.mau.gov.vn/tin',
    `https://dichvucong.gov.vn/${'x'.repeat(300)}`,
  ];
  test.each(nasty)('%j', (address) => {
    expect(officialTarget([address])).toBeNull();
    expect(codeTargetOf(null, guideFrom(address))).toBeNull();
  });

  test.each(
    nasty.filter((address) => !/^https:\/\/(congan\.|x\.|evil-|dichvucong\.gov\.vn:\d+)/.test(address)),
  )('a centre at %j', (address) => {
    expect(centreTarget(centreAt(address), 'bai-mau')).toBeNull();
  });
});

test('the page of the centre comes before the official page', () => {
  const guide = guideFrom('dichvucong.gov.vn');
  expect(codeTargetOf(centreAt('https://haiphong.gov.vn'), guide)?.address).toBe(
    'https://haiphong.gov.vn/bai/bai-mau',
  );
  expect(codeTargetOf(centreAt('https://evil.com'), guide)?.host).toBe('dichvucong.gov.vn');
});

test('codes of the shipped guides lead to official hosts only', () => {
  const hosts = realPack().guides.flatMap((guide) => codeTargetOf(null, guide)?.host ?? []);
  expect(hosts.length).toBeGreaterThan(0);
  for (const host of hosts) expect(OFFICIAL_HOSTS).toContain(host);
});

function guideFrom(address: string) {
  const [source] = specimenGuide.sources;
  return { ...specimenGuide, sources: [{ ...source!, address }] };
}
