import { has, type SourceFiles } from './source-files.ts'

/** Serves files on port 8080 without any right: `copy` says from where. */
export function staticStage(copy: string): readonly string[] {
  return [
    'FROM nginxinc/nginx-unprivileged:stable-alpine',
    `COPY ${copy} /usr/share/nginx/html/`,
    '# The user "nginx" of the image.',
    'USER 101:101',
    'EXPOSE 8080',
  ]
}

/** Folder with the start page. */
export function pagesOf(files: SourceFiles): string | undefined {
  return ['', 'public/', 'site/', 'www/', 'dist/', 'docs/'].find((folder) => has(files, `${folder}index.html`))
}

export function staticDockerfile(folder: string): string {
  return staticStage(folder === '' ? '.' : folder).join('\n')
}
