"""What the tests of progress share: modules of the page, called with plain data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

#: Calls functions of a module, one after the other, each with its own arguments.
CALL = """async (given) => {
  const { file, name, rows } = JSON.parse(given);
  const module = await import(`/_static/voortgang/${file}.js`);
  const made = (value) => {
    if (value?.$moment) return new Date(value.$moment);
    return value?.$spaces ? " ".repeat(value.$spaces) : value;
  };
  return JSON.stringify(rows.map((row) => module[name](...row.map(made)) ?? null));
}"""
Call = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def call(browser: Browser, site_url: str) -> Iterator[Call]:
    """Yield a function that calls one of ours in the browser, for each row of arguments."""
    page = browser.new_page(service_workers="block")
    page.goto(f"{site_url}docs/geen-verbinding.html")

    def run(file: str, name: str, *rows: list[object]) -> list[Any]:
        given = json.dumps({"file": file, "name": name, "rows": rows})
        found: list[Any] = json.loads(page.evaluate(CALL, given))
        return found

    yield run
    page.close()
