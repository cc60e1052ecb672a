import { execForm, has, type SourceFiles, type Undecided } from './source-files.ts'

/** Cross-compiles on the builder's own platform, so no emulator is needed, into an image without a shell. */
export function goDockerfile(files: SourceFiles): string | Undecided {
  const main = mainPackage(files)
  if (typeof main !== 'string') return main
  const caches = '--mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build'
  const sums = has(files, 'go.sum') ? 'go.mod go.sum' : 'go.mod'
  return [
    `FROM --platform=$BUILDPLATFORM golang:${goVersion(files)} AS build`,
    'WORKDIR /src',
    `COPY ${sums} ./`,
    'RUN --mount=type=cache,target=/go/pkg/mod go mod download',
    'COPY . .',
    'ARG TARGETOS TARGETARCH',
    `RUN ${caches} \\`,
    `  CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -o /out/app ${main}`,
    '',
    '# Certificates and time zones, no shell.',
    'FROM gcr.io/distroless/static-debian12:nonroot',
    'COPY --from=build /out/app /app',
    'USER 65532:65532',
    execForm('ENTRYPOINT', ['/app']),
  ].join('\n')
}

function goVersion({ texts }: SourceFiles): string {
  const text = texts.get('go.mod') ?? ''
  const found = /^toolchain go(\d+\.\d+)/m.exec(text) ?? /^go (\d+\.\d+)/m.exec(text)
  return found?.[1] ?? '1'
}

function mainPackage({ paths }: SourceFiles): string | Undecided {
  if (paths.includes('main.go')) return '.'
  const commands = paths.flatMap((path) => /^cmd\/([A-Za-z0-9_.-]+)\/main\.go$/.exec(path)?.[1] ?? [])
  const [only] = commands
  if (commands.length === 1 && only !== undefined) return `./cmd/${only}`
  if (commands.length > 1) return { undecided: `there are several programs: cmd/${commands.join(', cmd/')}` }
  if (paths.some((path) => /^[^/]+(?<!_test)\.go$/.test(path))) return '.'
  return { undecided: 'there is neither a main.go nor a cmd/NAME/main.go' }
}
