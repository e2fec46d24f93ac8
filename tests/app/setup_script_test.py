# SPDX-License-Identifier: GPL-3.0-or-later
"""The set-up installs Debian packages through sudo only when it may; root, as in continuous integration, needs no question."""
import os
import subprocess
import tempfile
import unittest

SETUP = os.path.join(os.environ["INTERPROTO_SOURCE"], "packaging", "setup.sh")


class SetupScript(unittest.TestCase):
    def install(self, user, options="", environment=None, sudo="exit 0"):
        """Calls the script's installer with programs that only tell of their calls; returns (exit code, stderr, calls)."""
        with tempfile.TemporaryDirectory() as folder:
            calls = os.path.join(folder, "calls")
            open(calls, "w").close()
            programs = {"dpkg-query": "exit 1", "id": f"echo {user}", "apt-get": f'echo "apt-get $*" >> {calls}',
                        "sudo": f'[ "$1" = -n ] && {{ {sudo}; }}; echo "sudo $*" >> {calls}; "$@"'}
            for name, body in programs.items():
                path = os.path.join(folder, name)
                with open(path, "w") as file:
                    file.write("#!/bin/sh\n" + body + "\n")
                os.chmod(path, 0o755)
            script = f'. "{SETUP}"; interproto_need_space() {{ :; }}; interproto_python() {{ :; }}; interproto_setup --no-desktop {options}'
            known = {**os.environ, "PATH": folder + ":" + os.environ["PATH"], "INTERPROTO_CACHE": folder + "/cache"}
            known.pop("INTERPROTO_SUDO", None)
            done = subprocess.run(["bash", "-c", script], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                                  env={**known, **(environment or {})})
            with open(calls) as file:
                return done.returncode, done.stderr, file.read()

    def test_root_is_not_asked(self):
        code, said, calls = self.install(0)
        self.assertEqual(code, 0, said)
        self.assertIn("apt-get install -y --no-install-recommends build-essential", calls)
        self.assertNotIn("sudo", calls)

    def test_sudo_is_not_used_unasked(self):
        code, said, calls = self.install(1000)
        self.assertEqual((code, calls), (1, ""))
        for part in ("missing, and installing them needs root: build-essential", "--yes or INTERPROTO_SUDO=1"):
            self.assertIn(part, said)

    def test_sudo_is_used_when_allowed(self):
        for options, environment in (("--yes", {}), ("", {"INTERPROTO_SUDO": "1"})):
            code, said, calls = self.install(1000, options, environment)
            self.assertEqual(code, 0, said)
            self.assertIn("sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y", calls)

    def test_a_password_that_nobody_can_type_is_told(self):
        code, said, calls = self.install(1000, "--yes", sudo="exit 1")
        self.assertEqual((code, calls), (1, ""))
        self.assertIn("sudo asks for a password", said)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
