"""Alerts of a network sensor with the whole HTTP exchange (schema of SecAlertBench): all but the request is alike on both sides."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Callable
from urllib.parse import quote

from generator.scene import Label, Scene
from generator.world import World

# Type of alert -> its English name, rules that raise it, steps of the kill chain. Both sides draw from the same rows.
_types: dict[str, tuple[str, tuple[str, ...], str]] = {
    "sql": ("SQL注入|SQL injection", ("SQL注入攻击", "发现SQL注入攻击行为", "SQL注入(机器学习)", "HTTP请求参数中发现SQL关键字", "SQL Injection Attempt", "疑似SQL盲注"), "侦察:0x01000000|漏洞利用:0x02020000"),
    "code": ("代码执行|Code execution", ("Apache Log4j2 远程代码执行漏洞(CVE-2021-44228)", "ThinkPHP 远程代码执行漏洞", "Spring 表达式注入", "发现PHP代码执行攻击", "Java 反序列化代码执行", "疑似代码注入"), "入侵:0x02000000|漏洞利用:0x02020000"),
    "command": ("命令执行|Command execution", ("发现系统命令注入", "Shellshock 远程命令执行漏洞(CVE-2014-6271)", "HTTP参数命令执行", "Linux命令注入", "路由器远程命令执行漏洞"), "入侵:0x02000000|漏洞利用:0x02020000"),
    "traversal": ("目录遍历|Directory traversal", ("目录遍历攻击", "HTTP目录穿越", "发现../目录遍历尝试", "Directory Traversal Attempt"), "侦察:0x01000000|漏洞探测:0x01030000"),
    "leak": ("敏感信息/重要文件泄漏|Sensitive file leak", ("敏感文件访问", "备份文件下载尝试", "发现访问配置文件", "源代码泄露", "响应中包含敏感信息"), "侦察:0x01000000|信息收集:0x01020000"),
    "disclosure": ("信息泄露|Information disclosure", ("Spring Boot Actuator 未授权访问", "phpinfo信息泄露", "调试页面信息泄露", "HTTP响应中发现个人信息"), "侦察:0x01000000|信息收集:0x01020000"),
    "password": ("弱口令|Weak password", ("HTTP弱口令登录", "后台登录弱口令", "HTTP Basic认证弱口令", "明文密码传输", "发现默认口令登录"), "入侵:0x02000000|账号利用:0x02040000"),
    "access": ("非授权访问/权限绕过|Unauthorised access", ("权限绕过漏洞", "未授权访问管理接口", "Apache Shiro 认证绕过", "Nacos 未授权访问", "接口越权访问"), "入侵:0x02000000|漏洞利用:0x02020000"),
    "redirect": ("URL跳转|Open redirect", ("URL重定向漏洞", "疑似URL跳转攻击", "未验证的跳转地址"), "侦察:0x01000000|漏洞探测:0x01030000"),
    "upload": ("文件上传|File upload", ("可疑文件上传", "Webshell上传尝试", "任意文件上传漏洞"), "入侵:0x02000000|安装植入:0x02030000"),
    "download": ("文件下载|File download", ("任意文件下载漏洞", "可执行文件下载", "敏感文件下载"), "入侵:0x02000000|漏洞利用:0x02020000"),
    "script": ("跨站脚本攻击（XSS）|Cross-site scripting", ("跨站脚本攻击", "XSS攻击尝试", "HTTP参数中发现script标签"), "侦察:0x01000000|漏洞利用:0x02020000"),
    "tool": ("黑市工具|Hacking tool", ("发现扫描器指纹", "疑似Webshell管理工具通信", "扫描工具探测"), "侦察:0x01000000|扫描:0x01010000"),
    "settings": ("系统/服务配置不当|Service misconfiguration", ("管理后台暴露", "HTTP代理探测", "不安全的HTTP方法", "默认配置不当"), "侦察:0x01000000|漏洞探测:0x01030000"),
    "other": ("其他|Other", ("HTTP异常请求", "HTTP CONNECT 隧道", "可疑HTTP流量", "异常请求头"), "侦察:0x01000000"),
}

_agents = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/111.0.0.0 Safari/537.36 Edg/111.0.1661.62",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36",
    "Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0", "python-requests/2.12.4", "python-requests/2.31.0", "Python-urllib/2.7", "okhttp/4.9.3", "Apache-HttpClient/4.5.13 (Java/1.8.0_291)",
    "Java/1.8.0_202", "curl/7.61.1", "Go-http-client/1.1", "PostmanRuntime/7.29.2", "Mozilla/4.75 [en] (X11, U;)", "axios/0.27.2", "Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.33", "",
)
_bodies = (
    "", "", "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body><center><h1>404 Not Found</h1></center></body></html>", '{"code":200,"msg":"success","data":null}', '{"success":false,"message":"参数错误"}', '{"code":401,"msg":"未登录"}',
    '{"total":2,"rows":[{"id":1041,"name":"设备A","status":1},{"id":1042,"name":"设备B","status":0}]}', '{"timestamp":"2025-05-12T08:11:02","status":500,"error":"Internal Server Error","path":"/"}', "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>系统登录</title></head>", "<script>window.location.href='/login';</script>", "ok", "<html><body>Request rejected</body></html>",
)

# The request stands before the answer: a record whose request is cut off could be anybody's.
_orders = (("uri", "req_body", "method", "rule_name"), ("method", "uri", "req_body", "parameter", "attack_type"), ("uri", "parameter", "req_body", "method"), ("uri", "req_body", "rsp_status", "method"), ("req_body", "uri", "method", "rule_name"), ("method", "uri", "parameter", "req_body", "rsp_status"))


@dataclass(frozen=True)
class Request:
    """What decides: the request itself, and an answer where it matters."""

    method: str
    uri: str
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    answer: str | None = None


def get(path: str, query: str = "", **headers: str) -> Request:
    return Request("GET", f"{path}?{query}" if query else path, "", {name.replace("_", "-"): value for name, value in headers.items()})


def post(path: str, body: str, kind: str = "application/x-www-form-urlencoded", **headers: str) -> Request:
    return Request("POST", path, body, {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}})


def record(world: World, kinds: tuple[str, ...], request: Request) -> str:
    """The alert as one JSON object. `kinds`: types that a sensor may file such a request under."""
    names, rules, chain = _types[world.pick(kinds) if world.chance(0.85) else world.pick(list(_types))]
    chinese, english = names.split("|")
    in_english = world.chance(0.2)
    host = world.pick([f"{world.ip_private()}:{world.pick([80, 8080, 8443, 9000])}", world.ip_public(), f"{world.pick(['www', 'oa', 'erp', 'api', 'mail', 'portal'])}.{world.domain}"])
    status = world.pick([200, 200, 200, 302, 404, 403, 500, 0, 401])
    agent = world.pick(_agents)
    headers = {"Host": host, "User-Agent": agent, "Accept": world.pick(["*/*", "application/json, text/plain, */*", "text/html,application/xhtml+xml"]), "Accept-Encoding": "gzip, deflate", "Connection": world.pick(["keep-alive", "close"])}
    if world.chance(0.4):
        headers["Cookie"] = world.pick([f"JSESSIONID={world.hex(32).upper()}", f"PHPSESSID={world.word(26)}", f"token={world.hex(40)}; lang=zh"])
    if world.chance(0.3):
        headers["Referer"] = f"http://{host}/{world.pick(['', 'index.html', 'main', 'login'])}"
    if request.body:
        headers["Content-Length"] = str(len(request.body))
    # The request's own headers come last: what is shown of a long value are its two ends.
    headers = {name: value for name, value in headers.items() if name not in request.headers} | request.headers
    head = f"{request.method} {request.uri} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value) if world.chance(0.5) else "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
    answer_head = "" if status == 0 else f"HTTP/1.1 {status}\r\nServer: {world.pick(['nginx', 'nginx/1.20.1', 'Apache', 'Microsoft-IIS/10.0', 'openresty'])}\r\nDate: {world.now:%a, %d %b %Y %H:%M:%S} GMT\r\nContent-Type: {world.pick(['text/html;charset=utf-8', 'application/json'])}\r\n"
    answer = request.answer if request.answer is not None and world.chance(0.7) else world.pick(_bodies)
    parameter = request.body if request.method == "POST" else request.uri.partition("?")[2]
    alert = {
        "attack_type": english if in_english else chinese, "dip": world.ip(), "host": host, "method": request.method, "rule_name": world.pick(rules), "rsp_body": "" if status == 0 else answer, "kill_chain_all": chain, "proto": "http", "xff": world.pick(["", "", "", world.ip()]),
        "dport": world.pick([80, 443, 8080, 8081, 9000, 7001]), "rsp_status": status, "parameter": parameter, "sip": world.ip(), "rsp_header": answer_head, "uri": request.uri, "req_header": head, "req_body": request.body, "sport": world.port(),
    }
    first, last = world.pick(_orders), ("req_header",)
    if "multipart" in headers.get("Content-Type", ""):
        # Forms with files have no parameters, and what they carry stands at their end.
        alert["parameter"], first, last = "", tuple(name for name in first if name != "req_body"), ("req_header", "req_body")
    alert = {name: alert[name] for name in (*first, *(name for name in alert if name not in first and name not in last), *last)}
    return json.dumps(alert, ensure_ascii=world.chance(0.15), separators=world.pick([(",", ":"), (", ", ": ")]))


def write(world: World, kinds: tuple[str, ...], forms: list[Callable[[], Request]], label: Label) -> Scene:
    """Mostly one alert, sometimes some of the same kind."""
    scene = Scene()
    for _ in range(world.pick([1, 1, 1, 1, 2, 3, 5])):
        world.tick(1, 60)
        scene.add(record(world, kinds, world.pick(forms)()), label)
    return scene


def encoded(world: World, text: str) -> str:
    """Percent-encoded wholly, in part, with plus signs, or as it is."""
    return world.pick([quote(text, safe=""), quote(text, safe="/'()=,*"), text.replace(" ", "+"), text.replace(" ", "%20")])
