"""Who asks: user agents of people, machines and tools. Both sides draw from the same ones."""

from __future__ import annotations

from generator.world import World

_systems = (
    "Windows NT 10.0; Win64; x64", "Windows NT 6.1; WOW64", "Macintosh; Intel Mac OS X 10_15_7", "X11; Linux x86_64",
    "X11; Ubuntu; Linux x86_64", "Macintosh; Intel Mac OS X 14_4", "X11; CrOS x86_64 14541.0.0",
)
_phones = ("iPhone; CPU iPhone OS 17_4 like Mac OS X", "iPad; CPU OS 16_6 like Mac OS X", "iPhone; CPU iPhone OS 15_8 like Mac OS X")
_androids = ("SM-S911B", "Pixel 7", "SM-A546B", "M2101K6G", "CPH2449", "K", "moto g54 5G", "ONEPLUS A6003")

TOOLS = (
    "curl/7.68.0", "curl/8.5.0", "Wget/1.21.3", "Wget/1.20.3 (linux-gnu)", "python-requests/2.31.0", "python-requests/2.22.0",
    "Python-urllib/3.10", "Go-http-client/1.1", "Go-http-client/2.0", "okhttp/4.12.0", "Apache-HttpClient/4.5.13 (Java/17.0.9)",
    "Java/1.8.0_392", "axios/1.6.7", "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)", "PostmanRuntime/7.36.1",
    "GuzzleHttp/7", "aiohttp/3.9.1", "python-httpx/0.26.0", "libwww-perl/6.67", "Ruby", "insomnia/8.6.1", "HTTPie/3.2.2",
    "Mozilla/5.0 (Windows NT; Windows NT 10.0; de-DE) WindowsPowerShell/5.1.19041.4046", "Dart/3.2 (dart:io)", "-", "-",
)
SCANNERS = (
    "sqlmap/1.7.2#stable (https://sqlmap.org)", "sqlmap/1.5.2.3#dev (http://sqlmap.org)", "Mozilla/5.00 (Nikto/2.1.6) (Evasions:None) (Test:000562)",
    "Mozilla/5.00 (Nikto/2.5.0)", "gobuster/3.6", "feroxbuster/2.10.1", "Fuzz Faster U Fool v2.1.0-dev", "Wfuzz/3.1.0", "WPScan v3.8.25 (https://wpscan.com/wordpress-security-scanner)",
    "Nuclei - Open-source project (github.com/projectdiscovery/nuclei)", "Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)",
    "masscan/1.3 (https://github.com/robertdavidgraham/masscan)", "Mozilla/5.0 zgrab/0.x", "DirBuster-1.0-RC1 (http://www.owasp.org/index.php/Category:OWASP_DirBuster_Project)",
    "dirsearch", "Arachni/v1.6.1", "WhatWeb/0.5.5", "OpenVAS", "Mozilla/5.0 (compatible; Nessus; https://tenable.com)", "w3af.org", "commix/v3.8-stable (https://commixproject.com)",
    "Hydra", "Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0; Acunetix)", "jaeles", "xray/1.9.11", "Jorgee", "python-requests/2.28.1",
)
CRAWLERS = (
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)", "Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)",
    "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", "DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)", "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "Twitterbot/1.0", "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Mozilla/5.0 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)", "CCBot/2.0 (https://commoncrawl.org/faq/)", "Mozilla/5.0 (compatible; DotBot/1.2; +https://opensiteexplorer.org/dotbot; help@moz.com)",
    "Mozilla/5.0 (compatible; MJ12bot/v1.4.8; http://mj12bot.com/)", "Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com) AppleWebKit/537.36", "Mozilla/5.0 (compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)",
    "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)", "WhatsApp/2.23.20.0", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
    "AdsBot-Google (+http://www.google.com/adsbot.html)", "Googlebot-Image/1.0", "Mozilla/5.0 (compatible; SeznamBot/4.0; +http://napoveda.seznam.cz/seznambot-intro/)", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "TelegramBot (like TwitterBot)",
)
MONITORS = (
    "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)", "ELB-HealthChecker/2.0", "kube-probe/1.28", "kube-probe/1.25+",
    "GoogleHC/1.0", "check_http/v2.3.3 (nagios-plugins 2.3.3)", "check_http/v2.4.0 (monitoring-plugins 2.4.0)", "StatusCake", "Zabbix", "Datadog/Synthetics", "Amazon-Route53-Health-Check-Service (ref 3e4a0c; report http://amzn.to/1vsZADi)",
    "Uptime-Kuma/1.23.11", "Site24x7", "Prometheus/2.48.0", "Blackbox Exporter/0.24.0", "Better Uptime Bot Mozilla/5.0", "PRTG Network Monitor (www.paessler.com)", "HetrixTools Uptime Monitoring Bot. https://hetrix.tools/uptime-monitoring-bot.html", "Icinga/check_http", "haproxy-healthcheck", "Consul Health Check", "Varnish-Probe", "curl/7.88.1", "Wget/1.21",
)


def browser(world: World) -> str:
    """A person's browser."""
    chrome = world.number(96, 134)
    kind = world.number(0, 7)
    if kind <= 2:
        return f"Mozilla/5.0 ({world.pick(_systems)}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{chrome}.0.0.0 Safari/537.36"
    if kind == 3:
        return f"Mozilla/5.0 ({world.pick(_systems)}; rv:{world.number(91, 136)}.0) Gecko/20100101 Firefox/{world.number(91, 136)}.0"
    if kind == 4:
        return f"Mozilla/5.0 ({world.pick(_phones)}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/{world.number(15, 18)}.{world.number(0, 6)} Mobile/15E148 Safari/604.1"
    if kind == 5:
        return f"Mozilla/5.0 (Linux; Android {world.number(9, 15)}; {world.pick(_androids)}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{chrome}.0.0.0 Mobile Safari/537.36"
    if kind == 6:
        return f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{chrome}.0.0.0 Safari/537.36 Edg/{chrome}.0.{world.number(1000, 2900)}.{world.number(10, 99)}"
    return world.pick(["Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.3 Safari/605.1.15", "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)", "Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18"])


def hostile_agent(world: World) -> str:
    """Attackers pose as browsers most of the time, so that the agent alone decides nothing."""
    draw = world.rng.random()
    return browser(world) if draw < 0.55 else world.pick(TOOLS) if draw < 0.85 else world.pick(SCANNERS)


def harmless_agent(world: World) -> str:
    """People and their own programs."""
    draw = world.rng.random()
    return browser(world) if draw < 0.65 else world.pick(TOOLS) if draw < 0.88 else world.pick(CRAWLERS)
