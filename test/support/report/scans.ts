import { digestOf } from '../../../src/image/digest.ts'
import type { ScanReport, Vulnerability } from '../../../src/scan/scan-report.ts'
import { scanReport, vulnerability } from './reports.ts'

const HOSTILE = '"><script>alert(1)</script> {0} [x](javascript:y) ]]>&amp; | `\u0000\u202e\ud800\ufffe'

/** A finding whose every text is an attack on somebody's format. */
export function hostileFinding(text: string = HOSTILE): Vulnerability {
  return vulnerability({
    id: text,
    aliases: [text],
    package: text,
    version: text,
    fixedVersion: text,
    severity: 'unknown',
    platforms: [text],
    why: { advisory: text, range: text, source: text, layer: text, purl: text, scanner: text },
  })
}

const npm = {
  advisory: 'GHSA-aaaa-bbbb-cccc',
  range: '< 2.0.0',
  source: '@scope/left-pad 1.0.0',
  layer: digestOf('app layer'),
  purl: 'pkg:npm/%40scope/left-pad@1.0.0',
}

/** Every severity, with and without a fix, a system's and a language's package, something ignored, something not covered, secrets. */
export function variedScan(): ScanReport {
  const report = scanReport([
    vulnerability(),
    vulnerability({
      package: 'libssl3',
      why: { ...vulnerability().why, purl: 'pkg:deb/debian/libssl3@3.0.1-1?arch=amd64&distro=debian-13' },
    }),
    vulnerability({
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['CVE-2026-2222'],
      package: '@scope/left-pad',
      version: '1.0.0',
      fixedVersion: '2.0.0',
      severity: 'critical',
      why: npm,
    }),
    vulnerability({ id: 'CVE-2026-3333', package: '@scope/left-pad', version: '1.0.0', severity: 'medium', why: npm }),
    vulnerability({ id: 'CVE-2026-4444', severity: 'low' }),
    hostileFinding(),
    hostileFinding('x'.repeat(3000)),
    hostileFinding(''),
  ])
  return {
    ...report,
    notCovered: [{ system: HOSTILE, packages: 1, reason: HOSTILE }],
    exposed: [
      { kind: 'private-key', path: 'srv/tls.key', layer: digestOf('app layer'), platforms: ['linux/amd64'] },
      { kind: 'value', name: 'NPM_TOKEN', path: HOSTILE, layer: digestOf('app layer'), platforms: [HOSTILE] },
      { kind: 'value', name: 'GITHUB_TOKEN', path: '', layer: digestOf('config'), platforms: ['linux/arm64'] },
    ],
    ignored: [
      { ...vulnerability({ id: 'CVE-2026-5555' }), reason: 'only the server is affected', expires: '2027-01-31' },
    ],
  }
}
