// Which values of a payload give Defender an approval, and which only look like it (facts: managed-deployment section 1).
import { describe, expect, it } from 'vitest';
import type { PlistDict, PlistValue } from '../../../src/readers/plist.ts';
import {
  type ApprovalKind,
  approvalsOfPayloads,
  approvalsOfTypes,
  noApprovals,
} from '../../../src/readers/profile-approvals.ts';

const filterType = 'com.apple.webcontent-filter';
const privacyType = 'com.apple.TCC.configuration-profile-policy';
const dict = (entries: Readonly<Record<string, PlistValue>>): PlistDict => new Map(Object.entries(entries));
const stateOf = (kind: ApprovalKind, type: string, content: PlistDict | null) =>
  approvalsOfPayloads([{ type, content }], true)[kind];

describe('a content filter', () => {
  it.each([
    ['of Defender itself', { PluginBundleID: 'com.microsoft.wdav' }, 'given'],
    ['of its network extension', { FilterDataProviderBundleIdentifier: 'com.microsoft.wdav.netext' }, 'given'],
    ['of its endpoint extension', { FilterDataProviderBundleIdentifier: 'com.microsoft.wdav.epsext' }, 'not-given'],
    ['of another maker', { PluginBundleID: 'com.microsoft.wdav.other' }, 'not-given'],
    ['of nobody', {}, 'not-given'],
  ] as const)('%s', (_name, values, state) => {
    expect(stateOf('network-filter', filterType, dict(values))).toBe(state);
  });
});

describe('full disk access', () => {
  const entry = (id: string, right: Readonly<Record<string, PlistValue>>) => dict({ Identifier: id, ...right });
  const access = (files: PlistValue) =>
    stateOf('full-disk-access', privacyType, dict({ Services: dict({ SystemPolicyAllFiles: files }) }));
  const both = (right: Readonly<Record<string, PlistValue>>) => [
    entry('com.microsoft.wdav', right),
    entry('com.microsoft.wdav.epsext', right),
  ];

  it.each([
    ['as a truth', both({ Allowed: true }), 'given'],
    ['as a number', both({ Allowed: 1 }), 'given'],
    ['in the newer key', both({ Authorization: 'Allow' }), 'given'],
    ['denied as a number', both({ Allowed: 0 }), 'not-given'],
    ['denied in the newer key', both({ Authorization: 'Deny' }), 'not-given'],
    ['left to a standard user', both({ Authorization: 'AllowStandardUserToSetSystemService' }), 'not-given'],
    ['without a right', both({}), 'not-given'],
    ['beside something other than an entry', ['x', ...both({ Allowed: true })], 'given'],
    ['of the extension alone', both({ Allowed: true }).slice(1), 'not-given'],
    ['of other programs', [entry('com.example', { Allowed: true })], 'not-given'],
    [
      'given to one and denied to the other',
      [...both({ Allowed: false }).slice(1), ...both({ Allowed: true }).slice(0, 1)],
      'not-given',
    ],
    ['of no list', 'com.microsoft.wdav', 'not-given'],
  ] as const)('%s', (_name, files, state) => {
    expect(access(files)).toBe(state);
  });
});

describe('payload types alone', () => {
  it('tell what may be there, and never that it is', () => {
    expect(approvalsOfTypes([filterType])).toEqual({
      'kernel-extension': 'unknown',
      'endpoint-extension': 'unknown',
      'network-extension': 'unknown',
      'network-filter': 'not-shown',
      'full-disk-access': 'unknown',
    });
    expect(Object.values(noApprovals)).toEqual(Object.values(noApprovals).map(() => 'not-given'));
  });

  it('hide nothing that another payload shows', () => {
    const payloads = [
      { type: filterType, content: null },
      { type: filterType, content: dict({ PluginBundleID: 'com.microsoft.wdav' }) },
    ];
    expect(approvalsOfPayloads(payloads, false)['network-filter']).toBe('given');
    expect(approvalsOfPayloads(payloads.slice(0, 1), false)['network-filter']).toBe('not-shown');
    expect(approvalsOfPayloads([], false)['network-filter']).toBe('unknown');
  });
});
