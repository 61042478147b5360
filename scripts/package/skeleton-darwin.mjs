// Lays out a macOS Electron without any of its programs, so that packaging for macOS can be tried on any system: names,
// Info.plist, fuses and the app's archive come out as they would. Nothing made with it runs.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What fuses are found by in a program, their format, their number, and eight of them as Electron ships them. */
const stub = Buffer.concat([
  Buffer.from('A stand-in, no program.\ndL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110001\n'),
]);
/** As Electron names them: more than the app speaks, with one that begins like one of ours. */
const languages = 'de en en_GB es es_419 fr hi it ja ko nl pl pt_BR pt_PT sv zh_CN zh_TW'.split(' ');

export function layOutSkeleton(folder, version) {
  const contents = path.join(folder, 'Electron.app/Contents');
  const frameworks = path.join(contents, 'Frameworks');
  const framework = path.join(frameworks, 'Electron Framework.framework');
  const write = (file, content, mode) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
  };
  write(path.join(contents, 'Info.plist'), plist('Electron', '', version));
  write(path.join(contents, 'MacOS/Electron'), stub, 0o755);
  write(path.join(contents, 'Resources/electron.icns'), 'icns');
  for (const suffix of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${suffix}`;
    write(path.join(frameworks, `${name}.app/Contents/Info.plist`), plist(name, `.helper${suffix}`, version));
    write(path.join(frameworks, `${name}.app/Contents/MacOS/${name}`), 'A stand-in.\n', 0o755);
  }
  write(path.join(framework, 'Versions/A/Electron Framework'), stub, 0o755);
  write(path.join(framework, 'Versions/A/Resources/Info.plist'), plist('Electron Framework', '.framework', version));
  for (const language of languages) {
    write(path.join(contents, `Resources/${language}.lproj/.keep`), '');
    write(path.join(framework, `Versions/A/Resources/${language}.lproj/locale.pak`), '');
  }
  symlinkSync('A', path.join(framework, 'Versions/Current'));
  for (const name of ['Electron Framework', 'Resources'])
    symlinkSync(`Versions/Current/${name}`, path.join(framework, name));
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) write(path.join(folder, name), '');
  write(path.join(folder, 'version'), version);
}

function plist(name, suffix, version) {
  const values = {
    CFBundleDisplayName: name,
    CFBundleExecutable: name,
    CFBundleIconFile: 'electron.icns',
    CFBundleIdentifier: `com.github.Electron${suffix}`,
    CFBundleName: name,
    CFBundlePackageType: 'APPL',
    CFBundleShortVersionString: version,
    CFBundleVersion: version,
    // As Electron's own asks for more than we do.
    NSCameraUsageDescription: 'This app needs access to the camera',
  };
  const lines = Object.entries(values).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>\n${lines.join('\n')}\n</dict></plist>\n`;
}
