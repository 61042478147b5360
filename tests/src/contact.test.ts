// What counts as a way to reach the help desk: nothing that a click could open otherwise.
import { describe, expect, it } from 'vitest';
import { isContact } from '../../src/contact.ts';

describe('a contact', () => {
  it.each([
    ['it@example.org', true],
    ['https://help.example.org/x?y=1', true],
    ['+31 (20) 123-4567', true],
    ['020/123.45', true],
    ['1234', true],
    ['123', false],
    ['020 123 4567 890 123 4567 890 1', false],
    ['call +31 20 1234567', false],
    ['+31 20 1234567 ask for Jan', false],
    ['http://help.example.org', false],
    ['see https://help.example.org', false],
    ['https://help.example.org now', false],
    ['https://help.example.org/"onclick=', false],
    ['javascript:https://help.example.org', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isContact(text)).toBe(is);
  });
});
