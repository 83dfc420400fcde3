"""What is kept out of training: whole OpenSOC templates, whole CrowdSec products, whole Windows recordings.

CrowdSec: a product is kept out with all its files, attacks and harmless ones; the exploits that all stand in web logs
are kept out by name. About a quarter of the files. Recordings: some of every tactic; recordings of the same trick go
together.
"""

from __future__ import annotations

import hashlib
import re

OPENSOC_SHARE = 0.10

CROWDSEC_PRODUCTS = (
    "asterisk", "authelia", "aws", "bunkerweb", "couchdb", "fortinet", "grafana", "harbor",
    "home-assistant", "laurel", "litespeed", "mikrotik", "mongodb", "openappsec", "opensearch", "proftpd",
    "sabnzbd", "supavisor", "suricata", "technitium", "traefik", "vaultwarden", "webmin", "zoneminder",
)  # fmt: skip
CROWDSEC_EXPLOITS = (
    "CVE-2021-4034", "CVE-2022-26134", "CVE-2022-44877", "CVE-2024-0012", "CVE-2024-9474", "f5-big-ip", "netgear",
    "spring4shell", "thinkphp", "http-dos-random-uri", "http-wordpress-scan", "sshd_banner_exchange", "ssh-timeout",
    "pf-scan", "pf-logs",
)  # fmt: skip
RECORDINGS = (
    "credential_access__psh_lsass_memory_dump_comsvcs",
    "credential_access__empire_shell_reg_dump_sam",
    "defense_evasion__cmd_stop_event_logging_controlset_minint_key",
    "defense_evasion__psh_stop_event_logging_controlset_minint_key",
    "defense_evasion__psh_cmstp_execution_bypassuac",
    "defense_evasion__psh_mavinject_dll_notepad",
    "defense_evasion__wmic_remote_xsl_jscript",
    "discovery__empire_shell_net_localgroup_administrators",
    "execution__empire_launcher_vbs",
    "lateral_movement__covenant_copy_smb_CreateRequest",
    "lateral_movement__covenant_sharpsc_create_dcerpc_smb_svcctl",
    "persistence__empire_schtasks_creation_standard_user",
    "privilege_escalation__cmd_service_mod_fax",
)

_kept_out = re.compile("^(" + "|".join(re.escape(name) for name in CROWDSEC_PRODUCTS + CROWDSEC_EXPLOITS) + r")(?=[-_.])", re.I)


def opensoc_split(template: str) -> str:
    """About 10 % of the templates, by hash."""
    number = int.from_bytes(hashlib.sha256(template.encode()).digest()[:8], "big") / 2**64
    return "validation" if number < OPENSOC_SHARE else "train"


def crowdsec_split(file_name: str) -> str:
    return "validation" if _kept_out.match(file_name) else "train"


def recording_split(recording: str) -> str:
    return "validation" if recording in RECORDINGS else "train"
