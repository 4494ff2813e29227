"""The code blocks of README and docs do what they show."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from docs.blocks import Command, agrees, blocks, commands

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
    if any(block.language in {"python", "console"} for block in blocks(path))
)
SHELL = shutil.which("bash")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the examples in it, as a reader of the docs would have it, to work in."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def surroundings() -> dict[str, str]:
    """The environment of a reader of the docs, with the sayso that is under test."""
    here = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": here, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}


def run(command: Command) -> subprocess.CompletedProcess[str]:
    """Run a command of a console block in the present folder; `serve` runs until its page has answered."""
    if command.line.startswith("sayso serve "):
        return look(command)
    return subprocess.run(
        [str(SHELL), "-c", command.line],
        env=surroundings(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def look(command: Command) -> subprocess.CompletedProcess[str]:
    """Start the page, ask for it once at the address that it prints, and stop it."""
    words = shlex.split(command.line)
    with subprocess.Popen(words, env=surroundings(), stdout=subprocess.PIPE, text=True) as serving:
        try:
            address = serving.stdout.readline() if serving.stdout else ""
            asked = asked_until_it_answers(address.strip())
        finally:
            serving.terminate()
    return subprocess.CompletedProcess(
        words, 0 if asked == HTTPStatus.OK else 1, address, f"answered {asked}"
    )


def asked_until_it_answers(address: str) -> int:
    """The status of the page at `address`, which may take a moment to open."""
    for _ in range(100):
        with suppress(httpx.TransportError):
            return httpx.get(address, timeout=60).status_code
        time.sleep(0.2)
    return 0


@pytest.mark.skipif(SHELL is None, reason="console blocks are written for bash")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_blocks_do_what_they_show(name: str, folder: Path) -> None:
    """In one folder, from top to bottom, a document's code runs and its commands print what is shown."""
    names: dict[str, object] = {}
    for block in blocks(ROOT / name):
        place = f"{name}:{block.line}"
        if block.language == "python":
            exec(compile(block.code, place, "exec"), names)  # noqa: S102  # running the docs is the test
        for command in commands(block.code) if block.language == "console" else ():
            done = run(command)
            assert done.returncode == 0, f"{place}: {command.line}\n{done.stderr}"
            if command.output.strip():
                assert agrees(command.output, done.stdout), f"{place}: {command.line}\n{done.stdout}"


def test_three_dots_stand_for_any_lines() -> None:
    """A line of three dots in a block stands for any number of lines."""
    assert agrees("a\n...\nd\n", "a\nb\nc\nd\n")


def test_other_output_is_noticed() -> None:
    """A block whose output differs from what is printed does not agree with it."""
    assert not agrees("a\n...\nd\n", "a\nb\nc\n")


def test_commands_keep_their_output() -> None:
    """A console block is split at its dollar signs, each command with the output under it."""
    expected = [Command(line="sayso a", output="x\ny\n"), Command(line="sayso b", output="")]
    assert expected == list(commands("$ sayso a\nx\ny\n$ sayso b\n"))
