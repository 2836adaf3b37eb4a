#!/usr/bin/env python3
"""Mutation testing of the engine, with the tests of both doors.

Stryker starts a process for each mutant, and what that costs is the tests it runs. So each part of the engine first meets the tests that
are about it; what they leave alive meets all tests of the second door, and then the other tests of the first that reach it. Prints the
survivors and the score.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "StrykerOutput"
DETECTED = {"Killed", "Timeout"}
COUNTED = DETECTED | {"Survived", "NoCoverage", "RuntimeError"}

# Sources of the engine, the tests that are about them, and the others that reach them. A name with points is a folder of tests.
PARTS = [
    (["State/*.cs", "Operations/*.cs", "Paging/*.cs", "Ids/*.cs"],
     [".Operations.", ".Life.", "ReferenceModelTests", "NextTokenProperties", "LiveStateTests"],
     [".Conformance.", "RepeatabilityTests", ".Trust.", ".Client.", "SeedingTests", "PrintingTests", "OperationTests", ".Properties."]),
    (["Validation/*.cs", "Apis/*.cs"],
     [".Conformance.", ".Operations."],
     [".Toolkit.", ".Client."]),
    (["Scripting/*.cs", "Calls/*.cs", "Events/*.cs", "Seeding/*.cs", "Options/*.cs", "Errors/*.cs", "Values/*.cs", "ChimeEngine*.cs", "World.cs"],
     [".Toolkit.", "RefusedSeedTests", "SubscriptionTests", "TimeTests", "EventTests"],
     [".Life.", ".Client.", ".Trust.", ".Conformance.", ".Toolkit.OptionsTests", ".Operations.", "PrintingTests"]),
]

# They take long, or test something else.
LEFT_OUT = ["LinearizabilityTests", ".Benchmarks.", ".Docs.", "MemoryTests", "ResetTests", "ConcurrencyTests", "Whatever_texts_a_request_holds"]


def run(name, project, wanted, files):
    """Runs Stryker on the files (or spans of them) with the tests wanted, and answers its mutants."""
    without = "&".join(f"FullyQualifiedName!~{test}" for test in LEFT_OUT)
    having = "|".join(f"FullyQualifiedName~{test}" for test in wanted)
    config = OUTPUT / f"{name}.json"
    config.parent.mkdir(exist_ok=True)
    shutil.rmtree(OUTPUT / name, ignore_errors=True)
    config.write_text(json.dumps({"stryker-config": {
        "project": "FakeChime.Engine.csproj",
        "target-framework": "net10.0",
        # Data that is read once in a process needs a process of its own for each mutant.
        "coverage-analysis": "perTest" if wanted else "off",
        "test-case-filter": f"({having})&{without}" if wanted else without,
        "mutate": files,
        "reporters": ["dots", "json"],
        "thresholds": {"high": 95, "low": 90, "break": 0},
    }}))
    subprocess.run(
        ["dotnet", "stryker", "-f", str(config), "-O", str(OUTPUT / name), "--concurrency", str(os.cpu_count())],
        cwd=ROOT / "tests" / project,
        env={**os.environ, "FAKECHIME_EFFORT": "0.02"},
        check=True)
    report = json.loads(next((OUTPUT / name).rglob("mutation-report.json")).read_text())
    return {
        (path.split("src/FakeChime.Engine/")[-1], *mutant["location"]["start"].values(), *mutant["location"]["end"].values(), mutant["replacement"]): mutant["status"]
        for path, file in report["files"].items()
        for mutant in file["mutants"]
        if mutant["status"] in COUNTED
    }


def span(mutant):
    """The place of a mutant, as Stryker takes it: from which character to which."""
    path, *place, _ = mutant
    lines = (ROOT / "src" / "FakeChime.Engine" / path).read_text(encoding="utf-8").splitlines(keepends=True)
    start, end = (sum(map(len, lines[:line - 1])) + column - 1 for line, column in (place[:2], place[2:]))
    return f"**/{path}{{{start}..{end}}}"


def spans(mutants):
    return sorted({span(mutant) for mutant in mutants})


def main():
    parts = [run(f"part{number}", "FakeChime.Tests", about, [f"**/{source}" for source in sources]) for number, (sources, about, _) in enumerate(PARTS, 1)]
    mutants = {mutant: status for part in parts for mutant, status in part.items()}

    def alive_of(some):
        return [mutant for mutant in some if mutants[mutant] not in DETECTED]

    def meet(name, project, tests, some):
        if some:
            again = run(name, project, tests, spans(some))
            mutants.update({mutant: again[mutant] for mutant in some if again.get(mutant) in DETECTED})

    meet("second-door", "FakeChime.SdkMeetings.Tests", [], alive_of(mutants))
    for number, ((_, _, others), part) in enumerate(zip(PARTS, parts), 1):
        meet(f"others{number}", "FakeChime.Tests", others, alive_of(part))

    alive = sorted(alive_of(mutants))
    for path, line, *_, replacement in alive:
        print(f"{path}:{line}: {' '.join(replacement.split())}")
    endless = sum(status == "Timeout" for status in mutants.values())
    killed = len(mutants) - len(alive)
    score = 100 * killed / len(mutants)
    print(f"{len(mutants)} mutants, {killed} killed, of them {endless} by running without end: {score:.1f} %")
    return score < 90


if __name__ == "__main__":
    sys.exit(main())
