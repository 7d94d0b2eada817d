# SPDX-License-Identifier: MIT
"""gitlab_jobs.py FILE PLACE: run the jobs of a CI file one after the other, as a runner.

Clones $ORIGIN into PLACE/project at $CI_COMMIT_BRANCH, without a branch, as deep as
GIT_DEPTH says; keeps what `cache` names in PLACE/cache, hands variables of `dotenv` on, and
copies artifacts to PLACE/artifact.  The first job that fails ends it, with its status.
"""
import os
import pathlib
import shutil
import subprocess
import sys

import yaml

PLACE = pathlib.Path(sys.argv[2])
PROJECT = PLACE / "project"
CACHE = PLACE / "cache"


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)


# A runner copies, and forgets what a job that fails had made.
def move(paths, source, target):
    for path in paths:
        if (source / path).is_dir():
            shutil.move(source / path, target / path)


def clone(depth):
    deep = [] if depth == "0" else ["--depth", depth]
    shutil.rmtree(PROJECT, ignore_errors=True)
    subprocess.run(
        ["git", "clone", "-q", *deep, "-b", os.environ["CI_COMMIT_BRANCH"],
         "file://" + os.environ["ORIGIN"], PROJECT], check=True)
    subprocess.run(["git", "-C", PROJECT, "checkout", "-q", "--detach"], check=True)


def script(job):
    lines = job.get("before_script", []) + job["script"]
    assert all(isinstance(line, str) for line in lines), "a line that YAML reads as data"
    return "\n".join(["set -eo pipefail", *lines])


def run_job(job, variables):
    environment = variables | job.get("variables", {}) | dict(os.environ)
    cached = job.get("cache", {}).get("paths", [])
    if environment.get("GIT_STRATEGY") != "none":
        clone(environment["GIT_DEPTH"])
    move(cached, CACHE, PROJECT)
    done = subprocess.run(
        ["bash", "-c", script(job)], cwd=PROJECT, env=environment, check=False)
    move(cached, PROJECT, CACHE)
    if done.returncode != 0:
        sys.exit(done.returncode)
    artifacts = job.get("artifacts", {})
    for path in artifacts.get("paths", []):
        copy(PROJECT / path, PLACE / "artifact" / path)
    if "reports" in artifacts:
        report = (PROJECT / artifacts["reports"]["dotenv"]).read_text()
        variables |= dict(line.split("=", 1) for line in report.splitlines())


with open(sys.argv[1], encoding="utf-8") as file:
    wanted = yaml.safe_load(file)
known = wanted.pop("variables")
assert wanted.pop("workflow")["rules"]
for name in sorted(wanted, key=lambda name: wanted[name]["stage"] == ".post"):
    run_job(wanted[name], known)
