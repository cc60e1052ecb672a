# Init container: makes directories in a volume, waits for what the pod depends on, ends.
#
#   INIT_VOLUME    the volume; nothing is prepared when unset
#   INIT_DIRS      directories to make in it, relative, separated by blanks
#   INIT_MODE      mode of directories that are made, 2770 when unset: a pod's fsGroup owns the volume
#   INIT_WAIT_FOR  what to wait for, separated by blanks: tcp://HOST:PORT, http://HOST[:PORT]/PATH, file:///PATH
#   INIT_TIMEOUT   seconds to wait for all of it, 120 when unset
#
# Exit: 0 all is there, 1 the volume cannot be prepared, 64 a setting is wrong, 124 waited in vain, 128+n ended by signal n.
# Running it again changes nothing. The shell is process 1: it has no signal handlers but these.
set -uf
bb=/usr/bin/busybox
trap 'exit 143' TERM
trap 'exit 130' INT

say() { echo "init: $*" >&2; }

wrong() {
  say "$*"
  exit 64
}

is_number() {
  case $1 in
    '' | *[!0-9]* | ???????*) return 1 ;;
  esac
}

# Without the leading zeros, which would make it octal in arithmetic.
decimal() {
  digits=$1
  while [ "${digits#0?}" != "$digits" ]; do digits=${digits#0}; done
  echo "$digits"
}

prepare() {
  [ -n "${INIT_VOLUME:-}" ] || return 0
  [ -d "$INIT_VOLUME" ] || wrong "INIT_VOLUME is no directory: $INIT_VOLUME"
  for dir in ${INIT_DIRS:-}; do
    case /$dir/ in
      //* | */../*) wrong "INIT_DIRS leads out of the volume: $dir" ;;
    esac
    path=$INIT_VOLUME/$dir
    [ -d "$path" ] && continue
    if ! $bb mkdir -p "$path" || ! $bb chmod "${INIT_MODE:-2770}" "$path"; then
      say "cannot make $path"
      exit 1
    fi
    say "made $path"
  done
}

# Whether the address has a form that can be waited for; so that a typing error is not waited for.
check() {
  case $1 in
    tcp://*:*)
      port=${1##*:}
      is_number "$port" || wrong "INIT_WAIT_FOR has no port: $1"
      [ "$(decimal "$port")" -le 65535 ] || wrong "INIT_WAIT_FOR has a port over 65535: $1"
      ;;
    http://?* | file:///?*) ;;
    https://*) wrong "INIT_WAIT_FOR knows no https, since nothing here checks certificates; use tcp://: $1" ;;
    *) wrong "INIT_WAIT_FOR is neither tcp://, http:// nor file:///: $1" ;;
  esac
}

is_there() {
  case $1 in
    tcp://*)
      peer=${1#tcp://}
      # Once connected, the program after -e takes over, and it ends at once.
      $bb nc -w 2 "${peer%:*}" "${peer##*:}" -e $bb true 2>/dev/null
      ;;
    http://*) $bb wget -q -T 2 -O /dev/null "$1" 2>/dev/null ;;
    file://*) [ -e "${1#file://}" ] ;;
    *) return 1 ;;
  esac
}

# In the background, since the shell would handle a signal only after a program in the foreground has ended.
pause() {
  $bb sleep 1 &
  wait $!
}

now() { $bb date +%s; }

limit=${INIT_TIMEOUT:-120}
is_number "$limit" || wrong "INIT_TIMEOUT is no number of seconds: $limit"
limit=$(decimal "$limit")
for address in ${INIT_WAIT_FOR:-}; do check "$address"; done
prepare
[ -n "${INIT_WAIT_FOR:-}" ] || exit 0
until=$(($(now) + limit))
for address in $INIT_WAIT_FOR; do
  while ! is_there "$address"; do
    if [ "$(now)" -ge "$until" ]; then
      say "still not there after $limit s: $address"
      exit 124
    fi
    pause
  done
  say "$address is there"
done
