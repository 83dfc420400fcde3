"""How network sensors write an alert: Suricata EVE, fast.log, Snort syslog, CEF."""

from __future__ import annotations

from typing import Any, Callable

from generator.families.cloud.render import compact, flatten
from generator.world import World


def sensor_writer(world: World) -> Callable[[str, str, int, dict[str, Any]], str]:
    """One way for a scene: signature, category, priority and what the packet held."""
    kind = world.pick(["eve", "eve", "eve", "fast", "fast", "snort", "cef", "pairs"])

    def write(signature: str, category: str, priority: int, more: dict[str, Any]) -> str:
        source, target, port = world.ip(), world.ip(), world.pick([80, 443, 22, 53, 445, 3389, 8080, 25])
        number, protocol = world.number(2000000, 2060000), "UDP" if port == 53 else "TCP"
        if kind == "eve":
            return compact({"timestamp": world.time_iso(6).replace("Z", "+0000"), "flow_id": world.number(10**14, 10**15), "in_iface": "eth1", "event_type": "alert", "src_ip": source, "src_port": world.port(), "dest_ip": target, "dest_port": port, "proto": protocol, "alert": {"action": world.pick(["allowed", "allowed", "blocked"]), "gid": 1, "signature_id": number, "rev": world.number(1, 9), "signature": signature, "category": category, "severity": priority}, **more})
        extra = " ".join(f"{name}={value}" for name, value in flatten(more).items())
        if kind == "fast":
            return f"{world.local():%m/%d/%Y-%H:%M:%S.%f}  [**] [1:{number}:{world.number(1, 9)}] {signature} [**] [Classification: {category}] [Priority: {priority}] {{{protocol}}} {source}:{world.port()} -> {target}:{port}"
        if kind == "snort":
            return world.syslog("snort", f"[1:{number}:{world.number(1, 9)}] {signature} [Classification: {category}] [Priority: {priority}]: <eth0> {{{protocol}}} {source}:{world.port()} -> {target}:{port}", world.pid())
        if kind == "cef":
            return f"{world.time_syslog()} ids CEF:0|{world.pick(['Fortinet|FortiGate|7.2', 'Palo Alto|PAN-OS|10.2', 'Cisco|Firepower|7.0', 'OISF|Suricata|7.0'])}|{number}|{signature}|{priority}|src={source} dst={target} dpt={port} cat={category} {extra}"
        return f'date={world.local():%Y-%m-%d} time={world.local():%H:%M:%S} devname="fw1" type="utm" subtype="ips" severity="{world.pick(["low", "medium", "high", "info"])}" srcip={source} dstip={target} dstport={port} action="{world.pick(["detected", "dropped", "pass"])}" attack="{signature}" msg="{category}" {extra}'

    return write
