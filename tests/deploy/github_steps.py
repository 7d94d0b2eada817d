# SPDX-License-Identifier: MIT
"""github_steps.py WORKFLOW ACTION PLACE: run a workflow's steps as a runner does.

`uses: actions/checkout` clones $ORIGIN, one commit deep unless told; the folder ACTION
stands for the last part of `uses: .../examples/github@...`; what is uploaded is copied to
PLACE/artifact.  $ALLOW_SHRINK is the workflow's input.  What the steps print is printed.
The first that fails ends it, with its status.  What this reads of a workflow is what ours
has; all else is an error.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

STEP_KEYS = {"name", "id", "if", "uses", "with", "run", "shell", "env"}
WORKFLOW, ACTION, PLACE = (pathlib.Path(argument) for argument in sys.argv[1:4])
WORKSPACE = PLACE / "workspace"
FILES = {"GITHUB_OUTPUT": "output", "GITHUB_PATH": "path", "GITHUB_ENV": "env"}


class Job:
    """Steps that share inputs and outputs: of a workflow, or of an action."""

    def __init__(self, inputs):
        self.inputs = inputs
        self.outputs = {}

    def value(self, expression):
        """`inputs.NAME`, `inputs.NAME && 'YES' || 'NO'` or `steps.ID.outputs.NAME`."""
        choice = re.fullmatch(r" *(.*) && '(.*)' \|\| '(.*)' *", expression)
        if choice:
            return choice[2] if self.value(choice[1]) == "true" else choice[3]
        place, _, name = expression.strip().partition(".")
        if place == "inputs":
            return self.inputs[name]
        step, name = re.fullmatch(r"([\w-]+)\.outputs\.([\w-]+)", name).groups()
        return self.outputs[step].get(name, "") if place == "steps" else None

    def fill(self, text):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda found: self.value(found[1]), str(text))

    def wanted(self, condition):
        left, right = re.fullmatch(r"([\w.-]+) != '(.*)'", condition).groups()
        return self.value(left) != right

    def run(self, steps):
        for step in steps:
            unknown = set(step) - STEP_KEYS
            assert not unknown, f"unknown keys in a step: {unknown}"
            if "if" in step and not self.wanted(step["if"]):
                continue
            given = {key: self.fill(text) for key, text in step.get("with", {}).items()}
            outputs = use(step["uses"], given) if "uses" in step else self.shell(step)
            self.outputs[step.get("id")] = outputs

    def shell(self, step):
        files = {variable: PLACE / name for variable, name in FILES.items()}
        for file in files.values():
            file.write_text("")
        script = PLACE / "script"
        script.write_text(self.fill(step["run"]))
        env = {key: self.fill(text) for key, text in step.get("env", {}).items()}
        env |= {variable: str(file) for variable, file in files.items()}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", script]
        done = subprocess.run(command, cwd=WORKSPACE, env=os.environ | env, check=False)
        if done.returncode != 0:
            sys.exit(done.returncode)
        for folder in files["GITHUB_PATH"].read_text().split("\n"):
            if folder:
                os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"
        lines = files["GITHUB_OUTPUT"].read_text().splitlines()
        return dict(line.split("=", 1) for line in lines)


def check_out(given):
    depth = given.get("fetch-depth", "1")
    deep = [] if depth == "0" else ["--depth", depth]
    origin = f"file://{os.environ['ORIGIN']}"
    branch = os.environ["GITHUB_REF_NAME"]
    subprocess.run(
        ["git", "clone", "-q", "-b", branch, *deep, origin, WORKSPACE], check=True)


def run_action(given):
    action = yaml.safe_load((ACTION / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    assert all("shell" in step for step in action["runs"]["steps"])
    unknown = set(given) - set(action["inputs"])
    assert not unknown, f"unknown inputs: {unknown}"
    inputs = {name: row["default"] for name, row in action["inputs"].items()}
    job = Job(inputs | given)
    os.environ["GITHUB_ACTION_PATH"] = str(ACTION)
    job.run(action["runs"]["steps"])
    return {name: job.fill(row["value"]) for name, row in action["outputs"].items()}


def use(action, given):
    name = action.partition("@")[0]
    if name == "actions/checkout":
        check_out(given)
    elif name == "actions/upload-pages-artifact":
        shutil.rmtree(PLACE / "artifact", ignore_errors=True)
        shutil.copytree(WORKSPACE / given["path"], PLACE / "artifact")
    elif name.endswith("/feedmill/examples/github"):
        return run_action(given)
    else:
        assert name == "actions/deploy-pages", f"unknown action {name}"
    return {}


os.environ["GITHUB_WORKSPACE"] = str(WORKSPACE)
os.environ["RUNNER_TEMP"] = str(PLACE)
sys.stdout.reconfigure(line_buffering=True)
shutil.rmtree(WORKSPACE, ignore_errors=True)
WORKSPACE.mkdir(parents=True)
(job,) = yaml.safe_load(WORKFLOW.read_text())["jobs"].values()
Job({"allow-shrink": os.environ.get("ALLOW_SHRINK", "")}).run(job["steps"])
