"""Topics of web alerts: one product's requests, harmless and hostile ones, told with the same rules, types and answers.

A row is `METHOD path?query ¦ Header: value ¦¦ body`; `{name}` is a made-up value, `⟨a|b⟩` one of several, and what
stands between `«` and `»` is percent-encoded in one of the usual ways.
"""

from __future__ import annotations

import json
import re
from typing import Callable

from generator.families.alerts.secalertbench_payloads import payloads
from generator.families.alerts.secalertbench_record import Request, encoded, record
from generator.families.applications.wording import values
from generator.scene import Label, Scene, benign, family
from generator.world import World

_choice = re.compile(r"⟨([^⟨⟩\n]*)⟩")
_slot = re.compile(r"\{([a-z]+)\}")
_coded = re.compile(r"«([^»\n]*)»")
_words: dict[str, Callable[[World], object]] = {**values, **payloads}
_normal = benign("Normal Traffic")
_more_types = ("默认配置不当", "文件读取", "逻辑/设计错误", "配置不当/错误", "Information disclosure", "Suspicious request", "Web attack")
_answers = (
    '{"code":0,"msg":"操作成功","data":{"list":[{"id":%d,"name":"采购合同","status":"已审批","createTime":"2025-03-02 10:11:21"},{"id":%d,"name":"设备维修单","status":"处理中","createTime":"2025-03-02 10:31:09"}],"total":2}}', '{"errcode":40001,"errmsg":"invalid credential","rid":"%d-%d"}',
    '{"error":"Bad Request","status":400,"id":%d,"trace":%d}', "<html><head><title>Error</title></head><body>The page cannot be displayed. Reference %d.%d</body></html>", '{"result":true,"items":[],"total":%d,"took":%d}', "<?xml version=\"1.0\"?><response><status>0</status><QTime>%d</QTime><count>%d</count></response>",
)


def fill(world: World, template: str) -> str:
    text = _choice.sub(lambda found: world.pick(found[1].split("|")), template)
    text = _slot.sub(lambda found: str(_words[found[1]](world)) if found[1] in _words else found[0], text)
    return _coded.sub(lambda found: encoded(world, found[1]), text)


def request(world: World, row: str) -> Request:
    """The request of a row; what kind of body it has shows in the body's first letters."""
    head, _, body = fill(world, row).replace("⏎", "\r\n").partition(" ¦¦ ")
    line, *headers = head.split(" ¦ ")
    method, _, uri = line.partition(" ")
    named = dict(header.split(": ", 1) for header in headers)
    if body:
        start = body.lstrip()[:2]
        kind = "application/json" if start[:1] in "{[" else "text/xml" if start[:1] == "<" else f"multipart/form-data; boundary={body[2:20].split()[0]}" if start == "--" else "application/x-www-form-urlencoded"
        named = {"Content-Type": kind, **named}
    return Request(method, uri, body, named)


def _padded(world: World, one: Request) -> Request:
    """Further parameters, as both sides have them: tables send their paging, forms their tokens."""
    more = world.pick((f"&_={world.number(10**12, 2 * 10**12)}", f"&page={world.number(1, 30)}&rows=20", f"&_csrf={world.uuid()}", "&lang=zh_CN", f"&t=0.{world.number(10**9, 10**10)}"))
    if one.method == "GET" and "?" in one.uri and world.chance(0.25):
        return Request(one.method, one.uri + more, one.body, one.headers)
    if "urlencoded" in one.headers.get("Content-Type", "") and world.chance(0.25):
        return Request(one.method, one.uri, one.body + more, one.headers)
    return one


def _alert(world: World, kinds: tuple[str, ...], rules: tuple[str, ...], row: str) -> str:
    alert = json.loads(record(world, kinds, _padded(world, request(world, row))))
    if world.chance(0.5):
        alert["rule_name"] = world.pick(rules)
    if world.chance(0.1):
        alert["attack_type"] = world.pick(_more_types)
    if alert["rsp_body"] and world.chance(0.3):
        alert["rsp_body"] = world.pick(_answers) % (world.number(1, 99999), world.number(1, 99999))
    return json.dumps(alert, ensure_ascii=world.chance(0.15), separators=world.pick([(",", ":"), (", ", ": ")]))


def _register(name: str, kinds: tuple[str, ...], rules: tuple[str, ...], rows: list[tuple[str, Label]], hostile: bool, weight: float) -> None:
    @family(f"alerts/{name}", attack=hostile, weight=weight)
    def write(world: World) -> Scene:
        scene, label = Scene(), world.pick(rows)[1]
        own = [row for row, one in rows if one == label]
        told = world.some(own, 1, 2)
        for _ in range(world.pick([1, 1, 1, 1, 2, 3, 5, 9])):
            world.tick(1, 90)
            scene.add(_alert(world, kinds, rules, world.pick(told)), label)
        return scene


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


def topic(names: str, kinds: str, rules: str, hostile: dict[Label, str], harmless: str, *, weight: float = 1.0) -> None:
    """Registers both sides of a topic. `names`: of the hostile and of the harmless family; `rules` are separated by `|`."""
    bad, good = names.split()
    _register(bad, tuple(kinds.split()), tuple(rules.split("|")), [(row, label) for label, block in hostile.items() for row in _lines(block)], True, weight)
    _register(good, tuple(kinds.split()), tuple(rules.split("|")), [(row, _normal) for row in _lines(harmless)], False, weight)
