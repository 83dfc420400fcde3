"""Lines whose telling part the app cut off, a program's command or a request's target: what is left, everybody's machine writes."""

from __future__ import annotations

import re

# Of an event quoted over several lines: its number and time, or its title, and nothing of what happened.
_bare = re.compile(r"^(?:[\w \-]+: )?\d+ +eventid \S+ event ?id: \S+ (?:time|date|timestamp|timecreated):$|^(?:[\w\-]+: )?(?:registry (?:value set|object added or deleted)|pipe (?:created|connected)|image loaded|process (?:create|accessed)|file (?:created|stream created)|dns query|network connection detected|createremotethread detected|driver loaded):$")
_start = re.compile(r"a new process has been created|process create:|endpoint\.events\.process|newprocessname=|sysmon/operational eventcode=1 |mswineventlog 1 security .* a new process has|microsoft-windows-sysmon/operational # 1 |windows_eventchannel.* (?:image|parentimage=)|action(?:type)?=processcreated|processrollup2|type=\w+\.event\.procstart|type=process creation|process_events hostid")
_other_event = re.compile(r"\b(?:target|destination|query|source|pipe|granted|imageloaded|details|eventtype)\w*=")
_command = re.compile(r"(?<!parent)(?<!parent_)(?<!parentprocess)(?:cmd=|command[ _]?line[:=]|cmdline=|cs4=|\bcmd\b.* /[ckq])")
_tail = re.compile(r"… (?P<rest>.*?)(?:$| (?:currentdirectory[:=]|creator process name|parent_path=|parentimage[:=]|parent_?process|cs4label|initiatingprocess|signedstatus|process_username|username=))")
_names = re.compile(r"image[:=]|line[:=]|\b(?:parent|compan|descrip|product|fileversion|originalfilename|\w*level=|\w*user[=:]|ser=|subject|account|mandatory|information:|process create|rulename)")
_own_program = re.compile(r"(?<!parent)(?<!parent_)(?:image[:=] ?|path=|executable=|newprocessname=|originalfilename=|original_file_name=|filename=)\"?(?:~|pdata|%|win\\(?:temp|tasks|debug|fonts|tracing)|c:\\(?!windows|program)|\w+\.exe)")
_parent = re.compile(r" name=\S+ executable=\S+$")
_of_windows = re.compile(r"(?:cmd|powershell|pwsh|reg|net1?|sc|wmic|schtasks|rundll32|regsvr32|certutil|wscript|cscript|mshta|curl|bitsadmin|msiexec|svchost|taskhostw|whoami|systeminfo|nltest|netsh|vssadmin|explorer|xcopy|robocopy|findstr|forfiles|runtimebroker|searchprotocolhost|backgroundtaskhost)\.exe$")
_request = re.compile(r"\"(?:get|post|put|head|options|delete|patch|propfind) https?://[^/\s\"]*(?:/[\w/-]{0,12}[.?]?)? … .*\"forward\"|\"(?:get|post|put|head) https?://[^/\s\"]*(?:/[\w/-]{0,12}[.?]?)? … .*loadbalancing:")
"""A load balancer's line that ends before the target of its request does."""


def is_blind(line: str) -> bool:
    """Whether a shown line is a request without its target, or the start of a program of Windows' own without its command."""
    if _request.search(line):
        return True
    if _bare.search(line):
        return True
    if not _start.search(line) or _command.search(line) or "windows_eventchannel" in line and _other_event.search(line):
        return False
    line = _parent.sub("", line)
    if any(not _of_windows.search(found.group().split("=")[-1].strip(' "')) for found in _own_program.finditer(line)):
        return False
    tail = _tail.search(line)
    return tail is None or len(tail["rest"]) < 10 or bool(_names.search(tail["rest"]))
