// The Jamf schema in the form that Jamf Pro makes of one: what it would send, with nothing filled in and with something.
// @vitest-environment happy-dom

import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { defaultSettings } from '../../src/default-settings.ts';
import { jamfSchema } from '../../src/fleet/managed-settings.ts';
import { readSettings } from '../../src/settings.ts';
import { JSONEditor } from './jamf-form.mjs';

const readObject = z.record(z.string(), z.unknown());
const schema = readObject.parse(JSON.parse(jamfSchema()));
const { properties } = z.object({ properties: z.record(z.string(), readObject) }).parse(schema);

/** A form, and what its profile would hold once the admin has filled in `values`. */
async function sentBy(form: object, values: object = {}): Promise<unknown> {
  const place = document.createElement('div');
  document.body.append(place);
  const editor = new JSONEditor(place, { schema: form });
  onTestFinished(() => editor.destroy());
  await editor.promise;
  if (Object.keys(values).length > 0) editor.setValue(values);
  expect(editor.validate()).toEqual([]);
  return editor.getValue();
}

describe('the form', () => {
  it('sends nothing before the admin adds something', async () => {
    expect(await sentBy(schema)).toEqual({});
  });

  it.each(Object.keys(properties))('sends %s alone where it alone was added', async (name) => {
    const values = { [name]: name === 'watch' ? { 'passive-mode': false } : Reflect.get(defaultSettings, name) };
    const isEmpty = values[name] === '';
    expect(await sentBy(schema, values)).toEqual(isEmpty ? {} : values);
  });

  it('sends no finding that the admin did not add', async () => {
    expect(await sentBy(schema, { watch: {} })).toEqual({});
  });

  it('locks all of a schema that shows every property, so that these tests could fail', async () => {
    const { defaultProperties: _shown, ...showing } = schema;
    const sent = readObject.parse(await sentBy(showing));
    const { ignored, forced } = readSettings([{ kind: 'entries', entries: sent }], { kind: 'absent' });
    expect(ignored).toEqual([]);
    expect(forced).toContain('launchAtLogin');
  });
});

describe('the schema', () => {
  it('uses only keywords of json-editor’s that Jamf Pro and Microsoft’s schema for Defender use', () => {
    const known = ['title', 'description', 'type', 'properties', 'property_order', 'options', 'defaultProperties'];
    const ofJsonSchema = ['default', 'enum', 'minimum', 'maximum', 'maxLength'];
    const keywords = (node: Readonly<Record<string, unknown>>): readonly string[] => {
      const inner = z.record(z.string(), readObject).optional().parse(node['properties']) ?? {};
      return [...Object.keys(node), ...Object.values(inner).flatMap(keywords)];
    };
    expect(keywords(schema).filter((word) => ![...known, ...ofJsonSchema].includes(word))).toEqual([]);
  });
});
