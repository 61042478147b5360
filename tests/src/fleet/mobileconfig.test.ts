// The profile that is saved: well-formed, holding the payloads' values, and the same every time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mobileconfigOf, uuidOf } from '../../../src/fleet/mobileconfig.ts';
import { type Payload, payloads } from '../../../src/fleet/payloads.ts';
import { type PlistDict, type PlistValue, readPlist } from '../../../src/readers/plist.ts';
import { approvalsOfPayloads } from '../../../src/readers/profile-approvals.ts';

const [first] = payloads;

/** The profile as our own reader of property lists sees it. */
function read(text: string): PlistDict {
  const profile = readPlist(text);
  return profile instanceof Map ? profile : expect.unreachable('no property list');
}

function contents(text: string): readonly PlistDict[] {
  const content = read(text).get('PayloadContent');
  const all = Array.isArray(content) ? content : expect.unreachable('no PayloadContent');
  return all.map((member: PlistValue) => (member instanceof Map ? member : expect.unreachable('no payload')));
}

function plain(value: PlistValue): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Map ? Object.fromEntries([...value].map(([key, member]) => [key, plain(member)])) : value;
}

describe('the profile', () => {
  it('holds every payload with its type, identifier and values', () => {
    expect(contents(mobileconfigOf(payloads)).map(plain)).toEqual(
      payloads.map(({ id, type, name, values }) => ({
        PayloadDisplayName: name,
        PayloadIdentifier: `dev.kextant.defender-approvals.${id}`,
        PayloadOrganization: 'Kextant',
        PayloadType: type,
        PayloadUUID: uuidOf(`dev.kextant.defender-approvals.${id}`),
        PayloadVersion: 1,
        ...values,
      })),
    );
  });

  it('is a profile for the whole Mac, named for the people who see it in Settings', () => {
    expect(plain(read(mobileconfigOf(payloads)))).toMatchObject({
      PayloadIdentifier: 'dev.kextant.defender-approvals',
      PayloadDisplayName: 'Microsoft Defender approvals',
      PayloadOrganization: 'Kextant',
      PayloadDescription: 'Lets Microsoft Defender protect this Mac.',
      PayloadRemovalDisallowed: true,
      PayloadScope: 'System',
      PayloadType: 'Configuration',
      PayloadVersion: 1,
    });
    expect(mobileconfigOf([])).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<!DOCTYPE plist PUBLIC /);
  });

  it('gives every approval that is read from an installed profile', () => {
    const installed = contents(mobileconfigOf(payloads)).map((content) => ({
      type: String(content.get('PayloadType')),
      content,
    }));
    expect(new Set(Object.values(approvalsOfPayloads(installed, true)))).toEqual(new Set(['given']));
  });

  it('is the same every time, and another for other payloads', () => {
    expect(mobileconfigOf(payloads)).toBe(mobileconfigOf([...payloads]));
    expect(mobileconfigOf(payloads)).not.toBe(mobileconfigOf(payloads.slice(1)));
  });

  it('keeps any text as it is', () => {
    const text = fc.string().filter((value) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(value));
    fc.assert(
      fc.property(text, (value) => {
        const odd: Payload = { ...(first ?? expect.unreachable()), values: { [`key ${value}`]: [value, -3, false] } };
        expect(contents(mobileconfigOf([odd]))[0]?.get(`key ${value}`)).toEqual([value, -3, false]);
      }),
    );
  });
});

describe('an id', () => {
  it('has the form of a UUID of version 8, differs by name, and never changes', () => {
    const names = [...payloads.map(({ id }) => id), '', ...Array.from({ length: 60 }, (_, at) => `name ${at}`)];
    const ids = names.map(uuidOf);
    for (const id of ids) expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
    expect(new Set(ids).size).toBe(names.length);
    expect(uuidOf('com.microsoft.wdav.sysext')).toBe('75ECD188-90DB-848B-BFF4-320287E53D1D');
  });
});
