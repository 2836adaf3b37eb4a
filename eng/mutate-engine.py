#!/usr/bin/env python3
"""Mutation testing of the engine, with the tests of both doors.

Stryker starts a process for each mutant, and what that costs is the tests it runs. So each part of the engine first meets the tests that
are about it, and what they leave alive meets all tests of the second door and then all of the first. Prints the score and the survivors.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "StrykerOutput"
DETECTED = {"Killed", "Timeout"}
COUNTED = DETECTED | {"Survived", "NoCoverage", "RuntimeError"}

PARTS = {
    "State,Operations,Paging,Ids": "Operations,Life,ReferenceModelTests,NextTokenProperties,LiveStateTests",
    "Validation,Apis": "Conformance,Operations",
    "Scripting,Calls,Events,Seeding,Options,Errors,Values,.": "Toolkit,RefusedSeedTests,SubscriptionTests,TimeTests,EventTests",
}

# They take long, or test something else.
LEFT_OUT = ["LinearizabilityTests", ".Benchmarks.", ".Docs.", "MemoryTests", "ResetTests", "ConcurrencyTests", "Whatever_texts_a_request_holds"]


def run(name, project, wanted, files):
    """Runs Stryker on the files (or spans of them) with the tests wanted, and answers its mutants."""
    without = "&".join(f"FullyQualifiedName!~{test}" for test in LEFT_OUT)
    having = "|".join(f"FullyQualifiedName~{test}" for test in wanted)
    config = OUTPUT / f"{name}.json"
    config.parent.mkdir(exist_ok=True)
    config.write_text(json.dumps({"stryker-config": {
        "project": "FakeChime.Engine.csproj",
        "target-framework": "net10.0",
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


def glob(part):
    return "**/FakeChime.Engine/*.cs" if part == "." else f"**/{part}/*.cs"


def span(mutant):
    """The place of a mutant, as Stryker takes it: from which character to which."""
    path, *place, _ = mutant
    lines = (ROOT / "src" / "FakeChime.Engine" / path).read_text(encoding="utf-8").splitlines(keepends=True)
    start, end = (sum(map(len, lines[:line - 1])) + column - 1 for line, column in (place[:2], place[2:]))
    return f"**/{path}{{{start}..{end}}}"


def main():
    mutants = {}
    for number, (parts, tests) in enumerate(PARTS.items(), 1):
        mutants |= run(f"part{number}", "FakeChime.Tests", [f".{test}." if test in ("Operations", "Life", "Conformance", "Toolkit") else test for test in tests.split(",")],
                       [glob(part) for part in parts.split(",")])
    for name, project in ("second-door", "FakeChime.SdkMeetings.Tests"), ("first-door", "FakeChime.Tests"):
        alive = [mutant for mutant, status in mutants.items() if status not in DETECTED]
        if alive:
            again = run(name, project, [], sorted({span(mutant) for mutant in alive}))
            mutants |= {mutant: again[mutant] for mutant in alive if again.get(mutant) in DETECTED}

    alive = sorted(mutant for mutant, status in mutants.items() if status not in DETECTED)
    for path, line, *_, replacement in alive:
        print(f"{path}:{line}: {' '.join(replacement.split())}")
    endless = sum(status == "Timeout" for status in mutants.values())
    killed = len(mutants) - len(alive)
    score = 100 * killed / len(mutants)
    print(f"{len(mutants)} mutants, {killed} killed, of them {endless} by running without end: {score:.1f} %")
    return score < 90


if __name__ == "__main__":
    sys.exit(main())
