import pytest

from assemble.blind import is_blind


@pytest.mark.parametrize(
    "line",
    [
        "kind=event type=start module=endpoint dataset=endpoint.events.process name=app13 executable=sys32\\cmd.exe name=powershell.exe executable=sys32\\powershell.exe",
        "logname=microsoft-windows-sysmon/operational eventcode=1 sourcename=microsoft-windows-sysmon image=sys32\\reg.exe description=r … ritylevel=system parentimage=sys32\\cmd.exe",
        'http app/www-lb/HEX IP:# LAN:80 # 404 404 # "get http://www.tandem.nl/jmx-con … HEX-HEX" "www.tandem.nl" "-" 0 "forward" "-" "-"',
    ],
)
def test_what_everybodys_machine_writes_is_blind(line):
    assert is_blind(line)


@pytest.mark.parametrize(
    "line",
    [
        "1 img=sys32\\reg.exe cmd=save hklm\\sam c:\\temp\\a.hiv parent=sys32\\cmd.exe",
        "logname=microsoft-windows-sysmon/operational eventcode=1 sourcename=microsoft-windows-sysmon image=~\\mimikatz.exe description=m … ritylevel=system parentimage=sys32\\cmd.exe",
        "name=pc1 name=windows_eventchannel channel=microsoft-windows-sysmon/operational image=sys32\\reg.exe targetobject=hklm\\sam\\sam",
        'http app/www-lb/HEX IP:# LAN:80 # 404 404 # "get http://www.tandem.nl/static/..%2f..%2fetc/passwd … HEX-HEX" "www.tandem.nl" "-" 0 "forward" "-" "-"',
        "GET /index.php 200 browser",
    ],
)
def test_what_tells_is_not_blind(line):
    assert not is_blind(line)
