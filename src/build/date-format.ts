import { SlipwayError } from '../errors.ts'

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  readonly weekday: number
  readonly offsetMinutes: number
  readonly epochMs: number
}

const TOKEN =
  /\[([^\]]*)\]|YYYY|YY|GGGG|MMMM|MMM|MM|M|Q|DDDD|DDD|DD|D|dddd|ddd|d|E|WW|W|HH|H|hh|h|mm|m|ss|s|SSS|ZZ|Z|A|a|X|x|[a-zA-Z]+?/g

/** Letters that moment gives a meaning which is not supported here; others stand for themselves. */
const UNSUPPORTED = /^[eFfgGkLlNoSwyz]$/

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/**
 * Writes a time in moment's notation (`YYYYMMDD-HHmmss`, text in `[brackets]` as it is), as docker/metadata-action does, in a
 * time zone of the IANA database, UTC by default.
 * @throws CONFIG_INVALID for an unknown zone, and for the week, era and locale tokens that are not supported.
 */
export function formatDate(date: Date, format: string, timeZone = 'UTC'): string {
  const moment = momentIn(date, timeZone)
  return format.replace(TOKEN, (token: string, literal: string | undefined) => literal ?? render(token, moment))
}

function render(token: string, moment: Moment): string {
  const write = TOKENS[token]
  if (write !== undefined) return write(moment)
  if (UNSUPPORTED.test(token)) {
    throw new SlipwayError('CONFIG_INVALID', `the date format uses ${token}, which is not supported`, {
      help: 'put text in square brackets; the tokens are those of moment, without locale weeks, eras and fractions but SSS',
    })
  }
  return token
}

const TOKENS: Readonly<Record<string, (moment: Moment) => string>> = {
  YYYY: ({ year }) => pad(year, 4),
  YY: ({ year }) => pad(year % 100, 2),
  GGGG: (moment) => pad(isoWeek(moment).year, 4),
  Q: ({ month }) => String(Math.ceil(month / 3)),
  MMMM: ({ month }) => MONTHS[month - 1] ?? '',
  MMM: ({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3),
  MM: ({ month }) => pad(month, 2),
  M: ({ month }) => String(month),
  DDDD: (moment) => pad(dayOfYear(moment), 3),
  DDD: (moment) => String(dayOfYear(moment)),
  DD: ({ day }) => pad(day, 2),
  D: ({ day }) => String(day),
  dddd: ({ weekday }) => DAYS[weekday] ?? '',
  ddd: ({ weekday }) => (DAYS[weekday] ?? '').slice(0, 3),
  d: ({ weekday }) => String(weekday),
  E: ({ weekday }) => String(weekday === 0 ? 7 : weekday),
  WW: (moment) => pad(isoWeek(moment).week, 2),
  W: (moment) => String(isoWeek(moment).week),
  HH: ({ hour }) => pad(hour, 2),
  H: ({ hour }) => String(hour),
  hh: ({ hour }) => pad(hour % 12 === 0 ? 12 : hour % 12, 2),
  h: ({ hour }) => String(hour % 12 === 0 ? 12 : hour % 12),
  mm: ({ minute }) => pad(minute, 2),
  m: ({ minute }) => String(minute),
  ss: ({ second }) => pad(second, 2),
  s: ({ second }) => String(second),
  SSS: ({ millisecond }) => pad(millisecond, 3),
  ZZ: (moment) => offset(moment, ''),
  Z: (moment) => offset(moment, ':'),
  A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
  X: ({ epochMs }) => String(Math.floor(epochMs / 1000)),
  x: ({ epochMs }) => String(epochMs),
}

function momentIn(date: Date, timeZone: string): Moment {
  const parts = new Map(
    zoneFormat(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const [hour, minute, second] = [part('hour') % 24, part('minute'), part('second')]
  const millisecond = date.getUTCMilliseconds()
  const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond,
    weekday: new Date(local).getUTCDay(),
    offsetMinutes: Math.round((local - date.getTime()) / 60_000),
    epochMs: date.getTime(),
  }
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric'
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
  } catch (error) {
    throw new SlipwayError('CONFIG_INVALID', `there is no time zone called ${JSON.stringify(timeZone)}`, {
      help: 'use a name of the IANA database such as Europe/Berlin',
      cause: error,
    })
  }
}

function dayOfYear({ year, month, day }: Moment): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 0)) / 86_400_000)
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek({ year, month, day, weekday }: Moment): { readonly year: number; readonly week: number } {
  const thursday = new Date(Date.UTC(year, month - 1, day + 4 - (weekday === 0 ? 7 : weekday)))
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return {
    year: thursday.getUTCFullYear(),
    week: Math.floor((thursday.getTime() - start) / (7 * 86_400_000)) + 1,
  }
}

function offset({ offsetMinutes }: Moment, separator: string): string {
  const minutes = Math.abs(offsetMinutes)
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
