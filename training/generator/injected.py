"""Records with a text that wants to talk its reader into a verdict, on both sides alike: so that it counts for nothing."""

from __future__ import annotations

import json
import random
import re
from typing import Callable, Iterator
from urllib.parse import quote
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from generator.injected_texts import claim
from generator.scene import Label

SHARE = 0.06
"""Of scenes of either side, so many get such a text."""
_MOST_RECORDS = 6
_LONGEST_INSIDE = 150
"""Longer texts go to the end only: elsewhere they would push what tells out of what the model is shown."""
_favoured = re.compile(
    r"user|account|agent|url|uri|path|comment|desc|command|cmd|message|msg|subject|query|referer|title|reason|text|body|file|detail|note", re.I
)
_kept = re.compile(r"time|date|@|guid|uuid|^id$|_id$|event_?id|code|level|severity|status|version|channel|provider|sourcename|computer|host(name)?$|type|kind|category|proto|port|ip$|addr|hash|sha|md5|source$|logger|program|^name$|original|domain|^(s|d|src|dst)(ip)?$|sid$", re.I)
"""Fields that say what kind of record it is: another content would make another record of it."""

_string = re.compile(r'"(?:[^"\\]|\\.)*"')
_request = re.compile(r"\b(?:GET|POST|PUT|HEAD|DELETE|OPTIONS|PATCH|PROPFIND) (/[^\s\"]*)(?= HTTP/)")
_agent = re.compile(r'"([^"]*(?:Mozilla|curl|ython|Go-http|bot|okhttp|Wget|Java)[^"]*)"')
_plus_agent = re.compile(r"(?<= )(Mozilla/5\.0\+\S+)")
_account = re.compile(
    r"(?:\bfor (?:invalid user |user )?|\buser(?:name)? |\buser(?:name)?[=:] ?|\bAccount Name:\s+|\bBenutzer |\blogin[=:] ?|\bacct=|\bUser: ?)[\"'\[]?([A-Za-z][\w.@\\-]*[\w$])"
)
_quoted_pair = re.compile(r"\b([A-Za-z_][\w.-]*)=\"([^\"]*)\"")
_bare_pair = re.compile(r"(?:^|(?<=[\s,;|]))([A-Za-z_][\w.-]*)=([^\s\",;|'{}\[\]()<>]+)(?=[\s,;|]|$)")
_word_pair = re.compile(r"user|account|agent|url|msg|subject|comment|name|login", re.I)
_named_line = re.compile(r"^[ \t]*([A-Za-z][\w ()./-]{1,40}):[ \t]+(\S.*?)(?=\r?$)", re.M)
_element = re.compile(r"<(?:Data Name=['\"]([\w ]+)['\"]|([A-Za-z]\w*))>([^<>]+)</")

Record = tuple[str, Label]
Place = Callable[[str, str, random.Random], "str | None"]


def injected(records: list[Record], rng: random.Random) -> list[Record]:
    """The records, in a small share of scenes with such a text in one or several of those that tell. Labels stay."""
    if rng.random() >= SHARE:
        return records
    hostile = any(label.is_attack for _, label in records)
    telling = [place for place, (_, label) in enumerate(records) if label.is_attack == hostile and label.telling]
    if not telling:
        return records
    most = min(len(telling), _MOST_RECORDS)
    chosen = set(rng.sample(telling, rng.choice((1, most, rng.randint(1, most)))))
    text = claim(rng)
    return [(with_claim(old, text, rng) if place in chosen else old, label) for place, (old, label) in enumerate(records)]


def with_claim(record: str, text: str, rng: random.Random) -> str:
    """The record with the text at one of the places where strangers can write. JSON and XML stay what they are."""
    body = record[record.find("{") :] if "{" in record else ""
    if _is_json(body):
        return record[: len(record) - len(body)] + (_in_json(body, text, rng) or body)
    if _is_xml(record):
        return _in_xml(record, text, rng) or record
    if len(text) <= _LONGEST_INSIDE:
        for place in rng.sample(_places, len(_places)):
            changed = place(record, text, rng)
            if changed:
                return changed
    return _at_end(record, text, rng)


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _is_xml(text: str) -> bool:
    if not text.lstrip().startswith("<"):
        return False
    try:
        ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return False
    return True


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _choose(found: list[re.Match[str]], key: Callable[[re.Match[str]], str], rng: random.Random) -> re.Match[str] | None:
    """A field by name: those that people fill in first, never those that say what the record is."""
    open_ones = [one for one in found if not _kept.search(key(one))]
    favoured = [one for one in open_ones if _favoured.search(key(one))]
    fields = favoured or open_ones
    return rng.choice(fields) if fields else None


def _put(record: str, start: int, end: int, text: str, rng: random.Random) -> str:
    """The text beside what stands between the two places; nothing is taken away."""
    if start < end and rng.random() < 0.15:
        return record[:start] + text + " " + record[start:]
    return record[:end] + (" " if start < end else "") + text + record[end:]


def _values(body: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each string of a JSON text that is the value of a key, however deep."""
    key = ""
    for token in _string.finditer(body):
        after = body[token.end() :].lstrip()[:1]
        if after == ":":
            key = token[0][1:-1]
        elif body[: token.start()].rstrip()[-1:] == ":":
            yield key, token


def _in_json(body: str, text: str, rng: random.Random) -> str | None:
    keys = {token.start(): key for key, token in _values(body)}
    token = _choose([token for _, token in _values(body)], lambda one: keys[one.start()], rng)
    if token is None:
        return None
    written = json.dumps(text, ensure_ascii=body.isascii())[1:-1]
    changed = _put(body, token.start() + 1, token.end() - 1, written, rng)
    return changed if _is_json(changed) else None


def _in_xml(record: str, text: str, rng: random.Random) -> str | None:
    found = _choose(list(_element.finditer(record)), lambda one: one[1] or one[2], rng)
    if found is None:
        return None
    changed = _put(record, *found.span(3), escape(_one_line(text), {'"': "&quot;", "'": "&apos;"}), rng)
    return changed if _is_xml(changed) else None


def _in_query(record: str, text: str, rng: random.Random) -> str | None:
    found = _request.search(record)
    if found is None:
        return None
    name = rng.choice("q s search name note comment ref msg text title utm_campaign".split())
    written = rng.choice((quote(text, safe=""), quote(text, safe="").replace("%20", "+")))
    return record[: found.end(1)] + ("&" if "?" in found[1] else "?") + f"{name}={written}" + record[found.end(1) :]


def _in_agent(record: str, text: str, rng: random.Random) -> str | None:
    found = _agent.search(record)
    if found:
        return _put(record, *found.span(1), _one_line(text).replace('"', '\\"'), rng)
    found = _plus_agent.search(record)
    return _put(record, found.end(1), found.end(1), "+" + "+".join(text.split()), rng) if found else None


def _in_account(record: str, text: str, rng: random.Random) -> str | None:
    found = _account.search(record)
    if found is None:
        return None
    glue = rng.choice((" ", " ", "_", ".", "\\t"))
    return record[: found.end(1)] + glue + (_one_line(text).replace('"', "'") if glue == " " else glue.join(text.split())) + record[found.end(1) :]


def _in_pair(record: str, text: str, rng: random.Random) -> str | None:
    found = _choose(list(_quoted_pair.finditer(record)), lambda one: one[1], rng)
    if found:
        return _put(record, *found.span(2), _one_line(text).replace('"', '\\"'), rng)
    found = _choose([one for one in _bare_pair.finditer(record) if _word_pair.search(one[1])], lambda one: one[1], rng)
    if found is None:
        return None
    return record[: found.end(2)] + rng.choice(("_", "-", "+", "%20")).join(["", *text.split()]) + record[found.end(2) :]


def _in_named_line(record: str, text: str, rng: random.Random) -> str | None:
    """The lines `Name: value` of a block keep their number and their order."""
    if "\n" not in record:
        return None
    found = _choose(list(_named_line.finditer(record)), lambda one: one[1], rng)
    return _put(record, *found.span(2), _one_line(text), rng) if found else None


def _at_end(record: str, text: str, rng: random.Random) -> str:
    """After the last word; within a closing quote or bracket, if one is there."""
    bare = record.rstrip()
    mark = bare[-1:] if bare[-1:] in "\"')]}" and rng.random() < 0.8 else ""
    written = _one_line(text).replace('"', "'") if mark == '"' else _one_line(text)
    return bare[: len(bare) - len(mark)] + " " + written + mark + record[len(bare) :]


_places: tuple[Place, ...] = (_in_query, _in_agent, _in_account, _in_pair, _in_named_line, _at_end)
