// Apple's rules for the declarations we write (facts: managed-deployment section 7): a declaration -> what is wrong.
import { z } from 'zod';

const contentTypes = {
  files: ['application/zip'],
  job: ['application/plist', 'application/x-plist', 'application/xml', 'text/xml'],
} as const;

const https = z.string().regex(/^https:\/\/\S+$/);

const byType = {
  'com.apple.configuration.package': z.strictObject({
    ManifestURL: https,
    InstallBehavior: z.strictObject({ Install: z.enum(['Optional', 'Required']).optional() }).optional(),
  }),
  'com.apple.configuration.services.background-tasks': z
    .strictObject({
      TaskType: z.string().regex(/^[a-z]+(\.[\w-]+)+$/i),
      TaskDescription: z.string().optional(),
      ExecutableAssetReference: z.string().optional(),
      LaunchdConfigurations: z
        .array(z.strictObject({ FileAssetReference: z.string(), Context: z.enum(['daemon', 'agent']) }))
        .optional(),
    })
    .refine(
      ({ ExecutableAssetReference: files, LaunchdConfigurations: jobs }) => files !== undefined || jobs !== undefined,
      'has neither files nor jobs',
    ),
  'com.apple.asset.data': z.strictObject({
    // Content type and hash are optional for others, and must be there for what a background task refers to.
    Reference: z.strictObject({
      DataURL: https,
      ContentType: z.enum([...contentTypes.files, ...contentTypes.job]),
      Size: z.int().optional(),
      'Hash-SHA-256': z.string().min(1),
    }),
    Authentication: z.strictObject({ Type: z.enum(['MDM', 'None']) }).optional(),
  }),
} as const;

const declaration = z.strictObject({
  Type: z.enum([
    'com.apple.configuration.package',
    'com.apple.configuration.services.background-tasks',
    'com.apple.asset.data',
  ]),
  Identifier: z.string().min(1),
  Payload: z.record(z.string(), z.unknown()),
});

/** One line for each rule that a declaration breaks. */
export function brokenDeclaration(value: unknown): readonly string[] {
  const whole = declaration.safeParse(value);
  if (!whole.success) return linesOf(whole.error);
  const payload = byType[whole.data.Type].safeParse(whole.data.Payload);
  return payload.success ? [] : linesOf(payload.error);
}

/** What a background task refers to must be there, and be of a type that it takes. */
export function brokenReferences(task: unknown, assets: readonly unknown[]): readonly string[] {
  const { Payload: payload } = declaration.extend({ Payload: byType[taskType] }).parse(task);
  const known = assets.map((asset) => declaration.extend({ Payload: byType['com.apple.asset.data'] }).parse(asset));
  const wanted = [
    { id: payload.ExecutableAssetReference ?? '', types: contentTypes.files },
    ...(payload.LaunchdConfigurations ?? []).map(({ FileAssetReference: id }) => ({ id, types: contentTypes.job })),
  ];
  return wanted.flatMap(({ id, types }) => {
    const asset = known.find(({ Identifier }) => Identifier === id);
    const type = asset?.Payload.Reference.ContentType;
    if (type === undefined) return [`${id}: no such asset`];
    return types.some((one) => one === type) ? [] : [`${id}: ${type}`];
  });
}

const taskType = 'com.apple.configuration.services.background-tasks';

function linesOf(error: z.ZodError): readonly string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
