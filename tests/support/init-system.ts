// What stands in for the commands that a machine of a test cannot have, as shell functions before what a page says.

/** `isOwn`: the machine has accounts and folders of its own, so that the unit is obeyed. Else everything is the test's. */
export function initSystem({ home, isOwn }: { readonly home: string; readonly isOwn: boolean }): string {
  return `set -euo pipefail\n${isOwn ? `${obeying(home)}\ncd /opt/madoguchi` : pretending(home)}\n${shared(home)}`;
}

/** It does not wait until a service answers, as one of \`Type=simple\` is not waited for. */
const shared = (home: string) => `
npm() { if [ "$1" = run ]; then grep -q "\\"$2\\": " package.json; else [ "$1" = ci ]; fi; }
stop_it() {
  [ -f ${home}/pid ] || return 0
  kill "$(cat ${home}/pid)" 2>/dev/null || true
  while kill -0 "$(cat ${home}/pid)" 2>/dev/null; do sleep 0.1; done
  rm -f ${home}/pid
}
start_it() {
  if [ -f ${home}/pid ] && kill -0 "$(cat ${home}/pid)" 2>/dev/null; then return 0; fi
  serve_it >>${home}/log 2>&1 </dev/null &
  echo $! >${home}/pid
}
systemctl() {
  case "$*" in
    'start madoguchi'|'enable --now madoguchi') start_it;;
    'stop madoguchi') stop_it;;
    'restart madoguchi') stop_it; start_it;;
    'daemon-reload') ;;
    *) return 1;;
  esac
}`;

/** Accounts are not made and owners not given: whoever runs the test has no right to. */
const pretending = (home: string) => `
useradd() { :; }
chown() { :; }
install() {
  local given=()
  while [ $# -gt 0 ]; do case "$1" in -o|-g) shift 2;; *) given+=("$1"); shift;; esac; done
  command install "\${given[@]}"
}
serve_it() { set -a; . ${home}/etc/madoguchi.env; set +a; exec ./bin/madoguchi serve; }`;

/**
 * A service as its unit says: its account, its folder, its settings and nothing of the shell that started it; of the whole
 * system it may write only what the unit names.
 */
const obeying = (home: string) => `
unit=/etc/systemd/system/madoguchi.service
of() { sed -n "s/^$1=//p" "$unit"; }
as_the_unit_says() {
  local kept=' /proc /sys /dev ' path place
  for path in $(of ReadWritePaths); do
    case "$path" in -*) path=\${path#-}; [ -e "$path" ] || continue;; esac
    mount --bind "$path" "$path"
    kept="$kept$path "
  done
  [ "$(of ProtectSystem)" = strict ]
  for place in $(cut -d' ' -f5 /proc/self/mountinfo | sort -u); do
    case "$place" in /proc*|/sys*|/dev*) continue;; esac
    case "$kept" in *" $place "*) continue;; esac
    mount -o remount,bind,ro "$place" 2>/dev/null || true
  done
  if touch /var/tmp/written 2>/dev/null; then echo 'the system is not protected'; exit 1; fi
  cd "$(of WorkingDirectory)"
  set -a; . "$(of EnvironmentFile)"; set +a
  exec setpriv --reuid "$(of User)" --regid "$(of User)" --init-groups --no-new-privs $(of ExecStart)
}
serve_it() {
  local steps="set -euo pipefail; unit=$unit; $(declare -f of as_the_unit_says); as_the_unit_says"
  exec env -i PATH="$PATH" LANG=C.UTF-8 unshare --mount bash --norc -c "$steps"
}
# Of the process that the unit's account is given to in the end.
account_of_service() { stat -c %U "/proc/$(cat ${home}/pid)"; }`;
