// Apple's rules for the payloads we send (facts: managed-deployment section 1, [APPLE-DM]): a profile -> what is wrong.
import { z } from 'zod';

const ids = z.array(z.string().min(1)).min(1);
const idsByTeam = z.record(z.string().regex(/^[A-Z0-9]{10}$/), ids);
const team = z.string().regex(/^[A-Z0-9]{10}$/);

const kernelExtensions = z.strictObject({
  AllowUserOverrides: z.boolean().optional(),
  AllowNonAdminUserApprovals: z.boolean().optional(),
  AllowedTeamIdentifiers: z.array(team).optional(),
  AllowedKernelExtensions: idsByTeam.optional(),
});

const systemExtensions = z
  .strictObject({
    AllowUserOverrides: z.boolean().optional(),
    AllowedTeamIdentifiers: z.array(team).optional(),
    AllowedSystemExtensions: idsByTeam.optional(),
    AllowedSystemExtensionTypes: z
      .record(team, z.array(z.enum(['DriverExtension', 'NetworkExtension', 'EndpointSecurityExtension'])))
      .optional(),
    RemovableSystemExtensions: idsByTeam.optional(),
    NonRemovableSystemExtensions: idsByTeam.optional(),
  })
  .superRefine((payload, context) => {
    const listed = payload.AllowedTeamIdentifiers ?? [];
    for (const both of Object.keys(payload.AllowedSystemExtensions ?? {}).filter((id) => listed.includes(id)))
      context.addIssue(`${both} is in AllowedTeamIdentifiers and in AllowedSystemExtensions`);
    const kept = pairs(payload.NonRemovableSystemExtensions);
    for (const both of pairs(payload.RemovableSystemExtensions).filter((pair) => kept.includes(pair)))
      context.addIssue(`${both} is removable and not removable`);
  });

function pairs(extensions: Readonly<Record<string, readonly string[]>> = {}): readonly string[] {
  return Object.entries(extensions).flatMap(([owner, members]) => members.map((id) => `${owner} ${id}`));
}

const access = z.strictObject({
  Identifier: z.string().min(1),
  IdentifierType: z.enum(['bundleID', 'path']),
  CodeRequirement: z.string().includes('anchor apple').includes('UBF8T346G9'),
  StaticCode: z.boolean().optional(),
  Allowed: z.boolean(),
});

const contentFilter = z.strictObject({
  FilterType: z.literal('Plugin'),
  FilterGrade: z.enum(['firewall', 'inspector']),
  FilterSockets: z.boolean(),
  FilterPackets: z.boolean(),
  PluginBundleID: z.string().min(1),
  UserDefinedName: z.string().min(1),
  FilterDataProviderBundleIdentifier: z.string().min(1),
  FilterDataProviderDesignatedRequirement: z.string().includes('anchor apple').includes('UBF8T346G9'),
});

const backgroundItems = z.strictObject({
  Rules: z
    .array(
      z.strictObject({
        RuleType: z.enum(['BundleIdentifier', 'BundleIdentifierPrefix', 'Label', 'LabelPrefix', 'TeamIdentifier']),
        RuleValue: z.string().min(1),
        Comment: z.string().optional(),
      }),
    )
    .min(1),
});

const notifications = z.strictObject({
  NotificationSettings: z
    .array(
      z.strictObject({
        BundleIdentifier: z.string().min(1),
        NotificationsEnabled: z.boolean(),
        AlertType: z.union([z.literal(0), z.literal(1), z.literal(2)]),
        BadgesEnabled: z.boolean(),
        CriticalAlertEnabled: z.boolean(),
        ShowInLockScreen: z.boolean(),
        ShowInNotificationCenter: z.boolean(),
        SoundsEnabled: z.boolean(),
      }),
    )
    .min(1),
});

const byType: Readonly<Record<string, z.ZodType>> = {
  'com.apple.syspolicy.kernel-extension-policy': kernelExtensions,
  'com.apple.system-extension-policy': systemExtensions,
  'com.apple.TCC.configuration-profile-policy': z.strictObject({
    Services: z.partialRecord(
      z.enum(['SystemPolicyAllFiles', 'Accessibility', 'BluetoothAlways']),
      z.array(access).min(1),
    ),
  }),
  'com.apple.webcontent-filter': contentFilter,
  'com.apple.servicemanagement': backgroundItems,
  'com.apple.notificationsettings': notifications,
};

const frame = {
  PayloadDisplayName: z.string().min(1),
  PayloadIdentifier: z.string().min(1),
  PayloadOrganization: z.string().min(1).optional(),
  PayloadUUID: z.uuid({ error: 'is not a UUID' }),
  PayloadVersion: z.literal(1),
};

const profile = z.strictObject({
  ...frame,
  PayloadType: z.literal('Configuration'),
  // These policies are for the whole Mac.
  PayloadScope: z.literal('System'),
  PayloadDescription: z.string().optional(),
  PayloadRemovalDisallowed: z.boolean().optional(),
  PayloadContent: z.array(z.looseObject({ ...frame, PayloadType: z.string() })).min(1),
});

/** One line for each rule that is broken: where, and what. */
export function brokenRules(value: unknown): readonly string[] {
  const whole = profile.safeParse(value);
  if (!whole.success) return linesOf('', whole.error);
  const { PayloadContent: payloads, PayloadUUID } = whole.data;
  const inner = payloads.flatMap(({ PayloadType, ...rest }) => {
    const own = Object.fromEntries(Object.entries(rest).filter(([key]) => !(key in frame)));
    const rules = byType[PayloadType];
    if (rules === undefined) return [`${PayloadType}: no such payload`];
    const read = rules.safeParse(own);
    return read.success ? [] : linesOf(`${PayloadType} `, read.error);
  });
  const uuids = [PayloadUUID, ...payloads.map((payload) => payload.PayloadUUID)];
  const types = payloads.map(({ PayloadType }) => PayloadType);
  return [
    ...inner,
    ...(new Set(uuids).size === uuids.length ? [] : ['a UUID is there twice']),
    ...(new Set(types).size === types.length ? [] : ['two payloads define the same']),
  ];
}

function linesOf(where: string, error: z.ZodError): readonly string[] {
  return error.issues.map(({ path, message }) => `${where}${path.join('.')}: ${message}`);
}
